import type { Actor, Language, Localised } from '@huiyin/service-kit';
import { countCases, listCases, type CaseFilter, type Sort } from '@huiyin/supervision';
import type { Moment } from '../asking/as-of-query.ts';
import type { Table } from '../exports/table.ts';
import type { Asked, CasesReader } from '../views/cases-reader.ts';
import { caseColumns } from './case-columns.ts';
import { caseIds, casesOf } from './case-ids.ts';
import type { CaseItem } from './case-item.ts';
import { cursorProblem } from './case-problems.ts';
import type { ListQuery } from './list-query.ts';

const PAGE = 50;
/** Rows of an export that are read at once. */
const PART = 500;

const CASES: Localised = { 'zh-CN': '工单', en: 'Cases' };

/** A list that is about less than its query says. */
export interface Narrower {
  readonly name?: Localised;
  readonly narrowed?: (asked: Asked) => Promise<CaseFilter>;
}

/** Lists of cases, in the scope of who asks. */
export class CaseList {
  constructor(private readonly reader: CasesReader) {}

  /** One page. */
  page(actor: Actor, query: ListQuery) {
    const { limit = PAGE, cursor, count } = query;
    const page = { ...orderOf(query.sort), limit, ...(cursor !== undefined && { cursor }) };
    return this.reader.read(actor, query, async ({ db, filter, now, asOf }) => {
      const { rows, next } = await listCases(db, filter, page, now, asOf).catch(cursorProblem);
      return {
        items: rows.map((row) => this.reader.items.of(row, now)),
        next,
        ...(count && { total: await countCases(db, filter, now, asOf) }),
      };
    });
  }

  /**
   * All of them, for a file. Which cases and in what order is settled at once; their rows are read part by part, so that what
   * changes meanwhile is neither missed nor told twice.
   *
   * @throws Problem 400 `export-too-large`
   */
  async table(
    actor: Actor,
    query: ListQuery,
    language: Language,
    { name = CASES, narrowed = ({ filter }) => Promise.resolve(filter) }: Narrower = {},
  ): Promise<Table<CaseItem>> {
    const { ids, moment } = await this.reader.read(actor, query, async (asked) => {
      const { db, now, asOf } = asked;
      const moment = { now, asOf };
      return { ids: await caseIds(db, await narrowed(asked), orderOf(query.sort), moment), moment };
    });
    return {
      name,
      at: moment.now,
      columns: caseColumns(language, query.columns?.split(',')),
      rows: this.#parts(ids, moment),
    };
  }

  async *#parts(ids: readonly string[], { now, asOf }: Moment): AsyncGenerator<CaseItem[]> {
    const { gate, items } = this.reader;
    for (let from = 0; from < ids.length; from += PART) {
      const rows = await gate.read((db) => casesOf(db, ids.slice(from, from + PART), asOf));
      yield rows.map((row) => items.of(row, now));
    }
  }
}

/** What changed last comes first, where nothing else is asked for. */
export const orderOf = (sort = '-changed'): { readonly sort: Sort; readonly descending: boolean } => ({
  sort: sort.replace('-', '') as Sort,
  descending: sort.startsWith('-'),
});
