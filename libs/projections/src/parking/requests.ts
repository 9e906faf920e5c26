import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { NotSettledError } from '../database/errors.ts';
import type { ViewDatabase } from '../database/view-database.ts';
import { rest } from '../running/back-off.ts';
import { parkedIn, type ParkedStream, type SkippedEvent } from './parked-streams.ts';
import type { ParkedTables } from './parked-tables.ts';
import type { AskedBy, ParkedRequest, Settlement } from './settlement.ts';

/** Milliseconds between two looks at whether there is an answer, and how long to look. */
const LOOK = 50;
const PATIENCE = 10_000;

/**
 * The streams that a view doesn't follow, as seen from any process: what is to be done about one is asked of whoever leads the
 * view, through its database.
 */
export class ParkedStreams<Tables> {
  constructor(
    private readonly database: ViewDatabase<Tables>,
    private readonly view: { readonly name: string },
    /** Called when something was asked for, where the one who leads is near. */
    private readonly asked: () => void = () => undefined,
  ) {}

  /** In the order in which they were parked. */
  list(): Promise<ParkedStream[]> {
    return parkedIn(this.database.read).list();
  }

  find(stream: string): Promise<ParkedStream | undefined> {
    return parkedIn(this.database.read).find(stream);
  }

  /** Events that were left out of this build. */
  skipped(): Promise<SkippedEvent[]> {
    return parkedIn(this.database.read).skipped();
  }

  /**
   * Tries a stream again from the event on that it is parked at: after what was at fault was mended.
   *
   * @throws NotSettledError when nobody leads, or takes longer than the time (milliseconds); it is still done later.
   */
  retry(stream: string, asked: AskedBy, withinMs = PATIENCE): Promise<Settlement> {
    return this.#ask({ ...asked, kind: 'retry', stream }, withinMs);
  }

  /**
   * Leaves that one event out, and applies the others. Who, when and why is kept.
   *
   * @throws NotSettledError as `retry` does.
   */
  skip(stream: string, asked: AskedBy, withinMs = PATIENCE): Promise<Settlement> {
    return this.#ask({ ...asked, kind: 'skip', stream }, withinMs);
  }

  async #ask(request: ParkedRequest, withinMs: number): Promise<Settlement> {
    const db = this.database.write as unknown as Kysely<ParkedTables>;
    const committed = this.database.read as unknown as Kysely<ParkedTables>;
    const id = randomUUID();
    const { kind, stream, by, why, at } = request;
    await db.insertInto('parked_request').values({ id, kind, stream, by, why, at, outcome: null }).execute();
    const { signal } = new AbortController();
    for (let waited = 0; waited <= withinMs; waited += LOOK) {
      this.asked();
      const row = await committed
        .selectFrom('parked_request')
        .select('outcome')
        .where('id', '=', id)
        .executeTakeFirst();
      if (row?.outcome) {
        await db.deleteFrom('parked_request').where('id', '=', id).execute();
        return JSON.parse(row.outcome) as Settlement;
      }
      await rest(LOOK, signal);
    }
    throw new NotSettledError(this.view.name);
  }
}

/** What the one who leads is asked to do, in the order in which it was asked. */
export async function openRequests(db: Kysely<ParkedTables>): Promise<(ParkedRequest & { id: string })[]> {
  return db.selectFrom('parked_request').selectAll().where('outcome', 'is', null).orderBy('at').execute();
}

export async function answerRequest(
  db: Kysely<ParkedTables>,
  id: string,
  outcome: Settlement,
): Promise<void> {
  await db
    .updateTable('parked_request')
    .set({ outcome: JSON.stringify(outcome) })
    .where('id', '=', id)
    .execute();
}
