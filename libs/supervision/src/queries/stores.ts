import type { Kysely } from 'kysely';
import type { SupervisionTables } from '../cases-view/tables.ts';

/** A store that has, or had, cases. */
export interface StoreWork {
  readonly store: string;
  /** How many of its cases are open. */
  readonly open: number;
}

/** Every store that cases are of, in the order of their codes, with how many are open now. */
export async function storesOfCases(db: Kysely<SupervisionTables>): Promise<StoreWork[]> {
  // From one store to the next by the index: stores are few and cases are many.
  const stores = await db
    .withRecursive('known(store)', (cte) =>
      cte
        .selectFrom('cases')
        .select(({ fn }) => fn.min<string | null>('store').as('store'))
        .unionAll(
          cte
            .selectFrom('known')
            .where('known.store', 'is not', null)
            .select(({ selectFrom }) =>
              selectFrom('cases')
                .whereRef('cases.store', '>', 'known.store')
                .select(({ fn }) => fn.min<string | null>('cases.store').as('next'))
                .as('store'),
            ),
        ),
    )
    .selectFrom('known')
    .select('store')
    .execute();
  const open = await db
    .selectFrom('cases')
    .where('closed_at', 'is', null)
    .groupBy('store')
    .select(({ fn }) => ['store', fn.countAll<number>().as('open')])
    .execute();
  const counts = new Map(open.map((found) => [found.store, Number(found.open)]));
  return stores.flatMap(({ store }) => (store === null ? [] : [{ store, open: counts.get(store) ?? 0 }]));
}
