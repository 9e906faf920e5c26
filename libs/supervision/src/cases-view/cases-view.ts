import { setImmediate } from 'node:timers/promises';
import type { RecordedEvent } from '@huiyin/event-store';
import { BulkWrite, type View } from '@huiyin/projections';
import type { Kysely } from 'kysely';
import { LRUCache } from 'lru-cache';
import { Company, COMPANY_STREAMS, type CompilePolicy } from './company/company.ts';
import { namesCase } from '@huiyin/process-engine';
import { createIndexes } from './indexes.ts';
import { linkSaid, type LinkRow } from './links.ts';
import { park } from './parking.ts';
import { SETTLED_COLUMNS } from './case-row.ts';
import { readCases } from './read-cases.ts';
import { toCard } from './rows.ts';
import {
  COLUMNS,
  createTables,
  KEYED_TABLES,
  lengthClass,
  type StayRow,
  type SupervisionTables,
} from './tables.ts';
import { isIndexedApart, textRow } from '../text-search/text-index.ts';
import { follow, type FindProcess, type TrackedCase, type VersionRow } from './tracked-case.ts';

/** Cases kept unserialised between batches. */
const KEPT = 10_000;
/** Events whose versions are written at once. */
const STRIDE = 500;

/** What became of cases by some events. */
interface Followed {
  readonly spans: VersionRow[];
  readonly stays: StayRow[];
  readonly links: LinkRow[];
}

/** Cases as they are and as they were: what every list, card and figure is read from. */
export class CasesView implements View<SupervisionTables> {
  readonly name = 'cases';
  readonly version = 6;
  readonly tables = KEYED_TABLES;
  readonly shared = COMPANY_STREAMS;
  readonly #kept = new LRUCache<string, TrackedCase>({ max: KEPT });
  #company: Company | undefined;
  /** What is known to be new needn't look for what it would replace. */
  readonly #new = [new BulkWrite('cases', COLUMNS.cases), new BulkWrite('cards', COLUMNS.cards)] as const;
  readonly #changed = [
    new BulkWrite('cases', COLUMNS.cases, 'case_id', SETTLED_COLUMNS),
    new BulkWrite('cards', COLUMNS.cards, 'case_id'),
  ] as const;
  /** Of these there is a row that says nothing but that they can't be followed. */
  readonly #unknown = [new BulkWrite('cases', COLUMNS.cases, 'case_id'), this.#changed[1]] as const;
  readonly #spans = new BulkWrite('spans', COLUMNS.spans);
  readonly #stays = new BulkWrite('stays', COLUMNS.stays);
  readonly #links = new BulkWrite('links', COLUMNS.links);
  /** What all cases need is written by each part of a build that is filled in parts. */
  readonly #policies = new BulkWrite('policies', COLUMNS.policies, 'revision');
  readonly #texts = new BulkWrite('case_texts', ['rowid', 'grams']);
  readonly #memberships = new BulkWrite('memberships', COLUMNS.memberships, 'position');

  /** @param compilePolicy reads the policies: working time is measured by their calendars. */
  constructor(
    readonly find: FindProcess,
    private readonly compilePolicy: CompilePolicy,
  ) {}

  create(db: Kysely<SupervisionTables>): Promise<void> {
    return createTables(db);
  }

  index(db: Kysely<SupervisionTables>): Promise<void> {
    return createIndexes(db);
  }

  async apply(transaction: Kysely<SupervisionTables>, events: readonly RecordedEvent[]): Promise<void> {
    try {
      await this.#apply(transaction, events);
    } catch (error) {
      // Versions that were to end had their end noted.
      this.forget();
      throw error;
    }
  }

  async park(
    transaction: Kysely<SupervisionTables>,
    event: RecordedEvent,
    reason: string | null,
  ): Promise<void> {
    this.#kept.delete(event.stream);
    await park(transaction, event, reason);
  }

  forget(): void {
    this.#kept.clear();
    this.#company = undefined;
  }

  async #apply(transaction: Kysely<SupervisionTables>, events: readonly RecordedEvent[]): Promise<void> {
    const company = (this.#company ??= await Company.read(transaction, this.compilePolicy));
    const streams = new Set(events.map(({ stream }) => stream));
    const { tracked: before, there } = await readCases(transaction, streams, this.#kept);
    const tracked = new Map(before);
    const writing = transaction as unknown as Kysely<never>;
    // The database writes the versions of some events while the next ones are followed.
    let written: Promise<unknown> = Promise.resolve();
    const write = (bulk: BulkWrite, rows: readonly object[]) => {
      if (rows.length === 0) return;
      written = Promise.all([written, bulk.run(writing, rows)]);
      // Awaited at the end: until then a failure isn't unhandled.
      written.catch(() => undefined);
    };
    try {
      for (let from = 0; from < events.length; from += STRIDE) {
        const { spans, stays, links } = this.#follow(
          company,
          there,
          tracked,
          events.slice(from, from + STRIDE),
        );
        write(this.#spans, spans);
        write(this.#stays, stays);
        write(this.#links, links);
        await setImmediate();
      }
    } catch (error) {
      // What was begun is ended before anybody goes on in the transaction.
      await written.catch(() => undefined);
      throw error;
    }
    write(this.#policies, company.policies.splice(0));
    write(this.#memberships, company.memberships.splice(0));
    const touched = [...tracked.values()].filter((after) => before.get(after.row.case_id) !== after);
    const begun = touched.filter(({ row }) => !before.has(row.case_id));
    if (isIndexedApart(writing))
      write(
        this.#texts,
        begun.map(({ row: { number, search } }) => textRow(number, search)),
      );
    for (const [[rows, cards], cases] of [
      [this.#new, begun.filter(({ row }) => !there.has(row.case_id))],
      [this.#unknown, begun.filter(({ row }) => there.has(row.case_id))],
      [this.#changed, touched.filter(({ row }) => before.has(row.case_id))],
    ] as const) {
      write(
        rows,
        cases.map(({ row }) => row),
      );
      write(cards, cases.map(toCard));
    }
    await written;
    for (const after of touched) this.#kept.set(after.row.case_id, after);
  }

  /** Brings the cases forward. @returns what of them is history now. */
  #follow(
    company: Company,
    there: ReadonlySet<string>,
    tracked: Map<string, TrackedCase>,
    events: readonly RecordedEvent[],
  ): Followed {
    const followed: Followed = { spans: [], stays: [], links: [] };
    for (const event of events) {
      const { stream, type } = event;
      // The store's own events, and those of other streams.
      if (type.startsWith('$')) continue;
      if (COMPANY_STREAMS.includes(stream)) {
        company.follow(event);
        continue;
      }
      const before = tracked.get(stream);
      if (!before && !there.has(stream) && !namesCase(event)) continue;
      const after = follow(before, event, this.find, company);
      tracked.set(stream, after);
      if (before) end(before, after, company, followed);
      const link = linkSaid(before, after);
      if (link) followed.links.push(link);
    }
    return followed;
  }
}

/** The version before one, and the stay that it ends. */
function end(before: TrackedCase, after: TrackedCase, company: Company, { spans, stays }: Followed): void {
  const { row } = before;
  const { changed_at: at, state, position } = after.row;
  if (row.changed_at < at) {
    row.until_at = at;
    row.length = lengthClass(at - row.changed_at);
    spans.push(row);
  }
  if (row.state === state) return;
  const calendar = company.calendar(after.policy, row.process, row.store);
  stays.push({
    position,
    case_id: row.case_id,
    process: row.process,
    store: row.store,
    state: row.state,
    entered_at: row.entered_at,
    left_at: at,
    working_ms: calendar?.workingTimeBetween(row.entered_at, at) ?? null,
    next_state: state,
  });
}
