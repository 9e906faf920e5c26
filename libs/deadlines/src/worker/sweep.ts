import type { Kysely } from 'kysely';
import { dueDeadlines, dueReminders, type DueOptions, type DuePlace } from '../queries/due-deadlines.ts';
import { reminderAt, sharesOf } from '../view/running-deadline.ts';
import type { DeadlineRow, DeadlineTables } from '../view/tables.ts';
import type { Offered, Offers } from './offer.ts';
import type { SetAside } from './set-aside.ts';
import { sideBySide } from './side-by-side.ts';
import type { WorkerStatus } from './worker-status.ts';

/** Deadlines read at once. */
const PAGE = 1_000;

export interface SweepParts {
  readonly db: Kysely<DeadlineTables>;
  readonly offers: Offers;
  readonly aside: SetAside;
  readonly status: WorkerStatus;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Commands on their way at once. */
  readonly atOnce: number;
  /** Nothing further is offered once it is aborted. */
  readonly signal: AbortSignal;
}

/** What a sweep did. */
export interface Swept {
  /** How many facts were recorded. */
  readonly recorded: number;
  /** Log position of the last one, 0 if there is none. */
  readonly position: number;
}

/**
 * Offers everything that is due at a moment, once, in due order; then the reminders. What is due at the same moment, as at closing
 * time, is offered side by side; otherwise a fact is recorded before the next one is offered, so that the log has them in due order
 * however long each case takes to be read.
 */
export async function sweep(parts: SweepParts, until: number): Promise<Swept> {
  const { db, offers, aside, status, now, atOnce, signal } = parts;
  const swept = { recorded: 0, position: 0 };
  const due = new Set<string>();
  const take = (row: DeadlineRow, offered: Offered, count: () => void) => {
    if (offered.kind === 'failed') return aside.add(row, offered.reason);
    aside.remove(row.id);
    swept.position = Math.max(swept.position, offered.position);
    if (offered.repeated) return;
    swept.recorded += 1;
    count();
  };
  const notResting = async (row: DeadlineRow, offer: () => Promise<void>) => {
    due.add(row.id);
    if (!aside.isResting(row.id)) await offer();
  };
  const options = { before: until, limit: PAGE };
  const expire = (row: DeadlineRow) =>
    notResting(row, async () =>
      take(row, await offers.expire(row), () => status.fired(Math.max(0, now() - row.due_at))),
    );
  const remind = (row: DeadlineRow) =>
    notResting(row, async () => {
      const share = sharesOf(row).findLast((candidate) => reminderAt(row, candidate) <= until);
      if (share !== undefined) take(row, await offers.remind(row, share), () => status.reminded());
    });
  for await (const page of pages(dueDeadlines, db, options, 'fires_at', signal))
    for (const together of Map.groupBy(page, ({ fires_at }) => fires_at).values())
      await sideBySide(together, atOnce, signal, expire);
  for await (const page of pages(dueReminders, db, options, 'remind_at', signal))
    await sideBySide(page, atOnce, signal, remind);
  if (!signal.aborted) aside.retain(due);
  return swept;
}

/** What is due, page by page: each begins after the one before, whatever the view learns meanwhile. */
async function* pages(
  read: (db: Kysely<DeadlineTables>, options: DueOptions) => Promise<DeadlineRow[]>,
  db: Kysely<DeadlineTables>,
  options: DueOptions,
  column: 'fires_at' | 'remind_at',
  signal: AbortSignal,
): AsyncGenerator<readonly DeadlineRow[]> {
  let after: DuePlace | undefined;
  while (!signal.aborted) {
    const rows = await read(db, { ...options, ...(after && { after }) });
    yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < options.limit) return;
    after = { at: last[column], id: last.id };
  }
}
