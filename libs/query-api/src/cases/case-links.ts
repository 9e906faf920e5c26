import { Problem, type Actor } from '@huiyin/service-kit';
import { linkedFrom, type CaseRow, type SupervisionTables } from '@huiyin/supervision';
import { assertInScope } from '../access/scope.ts';
import type { AfterQuery } from '../asking/after-query.ts';
import type { ViewGate } from '../views/view-gate.ts';
import type { CaseCards } from './case-cards.ts';
import { isoOf, type CaseItem, type CaseItems } from './case-item.ts';

/** So many cases are named: nobody reads more. */
const MOST = 200;

/** A case that names another one. */
export interface LinkAnswer {
  readonly id: string;
  readonly relation: string;
  readonly linkedAt: string;
  /** Absent where the caller may not look into that case. */
  readonly case?: CaseItem;
}

/** The cases that name one: links that nobody recorded in the case itself. */
export class CaseLinks {
  constructor(
    private readonly cards: CaseCards,
    private readonly gate: ViewGate<SupervisionTables>,
    private readonly items: CaseItems,
    private readonly now: () => number,
  ) {}

  /** @throws Problem 404 or 403 as for the case itself. */
  async to(
    actor: Actor,
    id: string,
    { after }: AfterQuery,
  ): Promise<{ readonly items: readonly LinkAnswer[] }> {
    await this.cards.find(actor, id, after);
    const found = await this.gate.read((db) => linkedFrom(db, id, MOST));
    const now = this.now();
    return {
      items: found.map(({ row, relation, linkedAt }) => ({
        id: row.case_id,
        relation,
        linkedAt: isoOf(linkedAt),
        ...(isInScope(actor, row) && { case: this.items.of(row, now) }),
      })),
    };
  }
}

function isInScope(actor: Actor, row: CaseRow): boolean {
  try {
    assertInScope(actor, row);
    return true;
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
}
