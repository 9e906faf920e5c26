import { setImmediate } from 'node:timers/promises';
import type { Content, RecordedEvent } from '@huiyin/event-store';
import { BulkWrite, type View } from '@huiyin/projections';
import type { Kysely } from 'kysely';
import { LRUCache } from 'lru-cache';
import { namesCase } from './fact-flaw.ts';
import {
  CARD_COLUMNS,
  CASE_COLUMNS,
  createIndexes,
  createTables,
  HISTORY_COLUMNS,
  type HistoryRow,
  type SupervisionTables,
} from './tables.ts';
import { follow, fromRows, toCard, toRow, type FindProcess, type TrackedCase } from './tracked-case.ts';

/** Cases kept unserialised between batches. */
const KEPT = 10_000;
/** Events whose history is written at once. */
const STRIDE = 500;
/** Ids in one query. */
const IDS = 500;

/** The case list, the case cards and the histories: what every list and every card is read from. */
export class CasesView implements View<SupervisionTables> {
  readonly name = 'cases';
  readonly version = 1;
  readonly tables = [
    { name: 'cases', key: 'case_id' },
    { name: 'cards', key: 'case_id' },
    { name: 'history', key: 'position' },
  ] as const;
  readonly #kept = new LRUCache<string, TrackedCase>({ max: KEPT });
  /** What is known to be new needn't look for what it would replace. */
  readonly #new = [new BulkWrite('cases', CASE_COLUMNS), new BulkWrite('cards', CARD_COLUMNS)] as const;
  readonly #changed = [
    new BulkWrite('cases', CASE_COLUMNS, 'case_id'),
    new BulkWrite('cards', CARD_COLUMNS, 'case_id'),
  ] as const;
  readonly #history = new BulkWrite('history', HISTORY_COLUMNS);

  constructor(readonly find: FindProcess) {}

  create(db: Kysely<SupervisionTables>): Promise<void> {
    return createTables(db);
  }

  index(db: Kysely<SupervisionTables>): Promise<void> {
    return createIndexes(db);
  }

  async apply(transaction: Kysely<SupervisionTables>, events: readonly RecordedEvent[]): Promise<void> {
    const there = await this.#read(transaction, new Set(events.map(({ stream }) => stream)));
    const touched = new Map(there);
    const writing = transaction as unknown as Kysely<never>;
    // The database writes the history of some events while the next ones are followed.
    let written: Promise<unknown> = Promise.resolve();
    const write = (bulk: BulkWrite, rows: readonly object[]) => {
      written = Promise.all([written, bulk.run(writing, rows)]);
      // Awaited at the end: until then a failure isn't unhandled.
      written.catch(() => undefined);
    };
    for (let from = 0; from < events.length; from += STRIDE) {
      write(this.#history, this.#follow(touched, events.slice(from, from + STRIDE)));
      await setImmediate();
    }
    for (const [[rows, cards], cases] of [
      [this.#new, [...touched.values()].filter(({ id }) => !there.has(id))],
      [this.#changed, [...touched.values()].filter(({ id }) => there.has(id))],
    ] as const) {
      write(
        rows,
        cases.map((tracked) => toRow(tracked, this.find)),
      );
      write(cards, cases.map(toCard));
    }
    await written;
    for (const tracked of touched.values()) this.#kept.set(tracked.id, tracked);
  }

  forget(): void {
    this.#kept.clear();
  }

  /** Brings the cases forward. @returns the history of what belongs to one. */
  #follow(touched: Map<string, TrackedCase>, events: readonly RecordedEvent[]): HistoryRow[] {
    const history: HistoryRow[] = [];
    for (const event of events) {
      const before = touched.get(event.stream);
      // The store's own events, and those of other streams: policies, say.
      if (event.type.startsWith('$') || (!before && !namesCase(event))) continue;
      touched.set(event.stream, follow(before, event, this.find));
      history.push(historyRow(event));
    }
    return history;
  }

  /** The cases among these streams that are there already. */
  async #read(db: Kysely<SupervisionTables>, ids: ReadonlySet<string>): Promise<Map<string, TrackedCase>> {
    const found = new Map<string, TrackedCase>();
    const missing: string[] = [];
    for (const id of ids) {
      const kept = this.#kept.get(id);
      if (kept) found.set(id, kept);
      else missing.push(id);
    }
    for (let from = 0; from < missing.length; from += IDS) {
      const some = missing.slice(from, from + IDS);
      const rows = await db.selectFrom('cases').selectAll().where('case_id', 'in', some).execute();
      if (rows.length === 0) continue;
      const cards = await db.selectFrom('cards').selectAll().where('case_id', 'in', some).execute();
      const byId = new Map(cards.map((card) => [card.case_id, card]));
      for (const row of rows) found.set(row.case_id, fromRows(row, byId.get(row.case_id)!));
    }
    return found;
  }
}

function historyRow(event: RecordedEvent): HistoryRow {
  const { stream, revision, type, recordedAt, position, raw } = event;
  return {
    position,
    case_id: stream,
    revision,
    type,
    at: happenedAt(event),
    recorded_at: recordedAt,
    body: `{"data":${jsonOf(raw.data)},"metadata":${jsonOf(raw.metadata)}}`,
  };
}

/** Bytes that somebody else recorded in the stream of a case are shown in base64. */
const jsonOf = (content: Content): string =>
  typeof content === 'string' ? content : JSON.stringify(Buffer.from(content).toString('base64'));

function happenedAt({ metadata, recordedAt }: RecordedEvent): number {
  const at = Date.parse((metadata as { occurredAt?: string } | null)?.occurredAt ?? '');
  return Number.isNaN(at) ? recordedAt : at;
}
