import type { RecordedEvent } from '@huiyin/event-store';
import type { Kysely } from 'kysely';
import { FollowedCase } from './followed-case.ts';
import type { PoliciesInForce } from './policies-in-force.ts';
import type { DeadlineTables } from './tables.ts';

/** Cases kept between batches. */
const KEPT = 10_000;
/** Ids in one query. */
const IDS = 500;

/** The cases that the view has followed so far: those of late in memory, the others in its rows. */
export class FollowedCases {
  /** Those seen last come last. */
  readonly #kept = new Map<string, FollowedCase>();

  /** Those among the streams of some events that are cases already. */
  async read(
    db: Kysely<DeadlineTables>,
    events: readonly RecordedEvent[],
    policies: PoliciesInForce,
  ): Promise<Map<string, FollowedCase>> {
    const found = new Map<string, FollowedCase>();
    const missing = new Set<string>();
    const opened = new Set<string>();
    for (const { stream, revision } of events) {
      const kept = this.#kept.get(stream);
      if (kept) found.set(stream, kept);
      // What begins in this batch has no rows yet.
      else if (revision === 0) opened.add(stream);
      else if (!opened.has(stream)) missing.add(stream);
    }
    const ids = [...missing];
    for (let from = 0; from < ids.length; from += IDS)
      for (const followed of await readCases(db, ids.slice(from, from + IDS), policies))
        found.set(followed.about.case_id, followed);
    return found;
  }

  keep(cases: ReadonlyMap<string, FollowedCase>): void {
    for (const [id, followed] of cases) {
      this.#kept.delete(id);
      this.#kept.set(id, followed);
    }
    for (const id of this.#kept.keys()) {
      if (this.#kept.size <= KEPT) break;
      this.#kept.delete(id);
    }
  }

  forget(): void {
    this.#kept.clear();
  }
}

async function readCases(
  db: Kysely<DeadlineTables>,
  ids: readonly string[],
  policies: PoliciesInForce,
): Promise<FollowedCase[]> {
  const about = await db.selectFrom('deadline_cases').selectAll().where('case_id', 'in', ids).execute();
  if (about.length === 0) return [];
  const deadlines = await db
    .selectFrom('deadlines')
    .selectAll()
    .where('case_id', 'in', ids)
    .orderBy('set_at')
    .orderBy('id')
    .execute();
  const activations = await db.selectFrom('sla').selectAll().where('case_id', 'in', ids).execute();
  const [deadlinesOf, activationsOf] = [deadlines, activations].map((rows) =>
    Map.groupBy(rows as readonly { case_id: string }[], ({ case_id: id }) => id),
  );
  return about.map(
    (row) =>
      new FollowedCase(
        row,
        (deadlinesOf!.get(row.case_id) ?? []) as typeof deadlines,
        (activationsOf!.get(row.case_id) ?? []) as typeof activations,
        policies,
        true,
      ),
  );
}
