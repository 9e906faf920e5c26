import type { RecordedEvent } from '@huiyin/event-store';
import type { Kysely } from 'kysely';
import type { ParkedTables } from './parked-tables.ts';
import type { AskedBy } from './settlement.ts';

/** A stream that a view doesn't follow, since an event that it couldn't follow. */
export interface ParkedStream {
  readonly stream: string;
  /** That event's place in the stream. */
  readonly revision: number;
  readonly position: number;
  /** The event's id. */
  readonly id: string;
  readonly type: string;
  /** When the store recorded it, in milliseconds since the Unix epoch. */
  readonly recordedAt: number;
  readonly reason: string;
  /** How many events of the stream were recorded since. */
  readonly waiting: number;
}

/** An event that was left out, because somebody decided so. */
export interface SkippedEvent extends Omit<ParkedStream, 'waiting'>, AskedBy {}

/** Events that somebody decided to leave out, by their ids. */
export type LeftOut = ReadonlyMap<string, SkippedEvent>;

const asParked = ({ recorded_at, ...row }: ParkedTables['parked']): ParkedStream => ({
  ...row,
  recordedAt: recorded_at,
});

/** What a database holds of parked streams. */
export const parkedIn = <Tables>(db: Kysely<Tables>) => new ParkedRows(db as unknown as Kysely<ParkedTables>);

export class ParkedRows {
  constructor(private readonly db: Kysely<ParkedTables>) {}

  /** In the order in which they were parked. */
  async list(): Promise<ParkedStream[]> {
    return (await this.db.selectFrom('parked').selectAll().orderBy('position').execute()).map(asParked);
  }

  async find(stream: string): Promise<ParkedStream | undefined> {
    const row = await this.db
      .selectFrom('parked')
      .selectAll()
      .where('stream', '=', stream)
      .executeTakeFirst();
    return row && asParked(row);
  }

  async skipped(): Promise<SkippedEvent[]> {
    const rows = await this.db.selectFrom('parked_skipped').selectAll().orderBy('position').execute();
    return rows.map(({ recorded_at, ...row }) => ({ ...row, recordedAt: recorded_at }));
  }

  async park(
    { stream, revision, position, id, type, recordedAt }: RecordedEvent,
    reason: string,
  ): Promise<void> {
    const event = { stream, revision, position, id, type, recorded_at: recordedAt };
    await this.db
      .insertInto('parked')
      .values({ ...event, reason, waiting: 0 })
      .execute();
  }

  async unpark(stream: string): Promise<void> {
    await this.db.deleteFrom('parked').where('stream', '=', stream).execute();
  }

  async skip(
    { position, stream, revision, id, type, recordedAt }: Omit<ParkedStream, 'reason' | 'waiting'>,
    reason: string,
    { by, why, at }: AskedBy,
  ): Promise<void> {
    const event = { position, stream, revision, id, type, recorded_at: recordedAt };
    await this.db
      .insertInto('parked_skipped')
      .values({ ...event, reason, by, why, at })
      .execute();
  }

  /** More events of a parked stream were recorded. */
  async wait(stream: string, events: number): Promise<void> {
    await this.db
      .updateTable('parked')
      .set((eb) => ({ waiting: eb('waiting', '+', events) }))
      .where('stream', '=', stream)
      .execute();
  }

  /** For a view that is made anew: everything is tried again. */
  async clear(): Promise<void> {
    await this.db.deleteFrom('parked').execute();
    await this.db.deleteFrom('parked_skipped').execute();
  }
}
