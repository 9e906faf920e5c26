import type { Actor, Language } from '@huiyin/service-kit';
import {
  countCases,
  listCases,
  type CaseFilter,
  type Sort,
  type SupervisionTables,
} from '@huiyin/supervision';
import { momentOfQuery, type Moment } from '../asking/as-of-query.ts';
import { caseFilterOf } from '../asking/case-filter.ts';
import type { Table } from '../exports/table.ts';
import type { ViewGate } from '../views/view-gate.ts';
import { caseColumns } from './case-columns.ts';
import { caseIds, casesOf } from './case-ids.ts';
import type { CaseItem, CaseItems } from './case-item.ts';
import { cursorProblem } from './case-problems.ts';
import type { ListQuery } from './list-query.ts';

const PAGE = 50;
/** Rows of an export that are read at once. */
const PART = 500;

/** Lists of cases, in the scope of who asks. */
export class CaseList {
  constructor(
    private readonly gate: ViewGate<SupervisionTables>,
    private readonly items: CaseItems,
    /** Milliseconds since the Unix epoch. */
    private readonly now: () => number,
  ) {}

  /** One page. */
  async page(actor: Actor, query: ListQuery) {
    const { filter, moment, order } = await this.#asked(actor, query);
    const page = { ...order, limit: query.limit ?? PAGE, ...(query.cursor && { cursor: query.cursor }) };
    const { now, asOf } = moment;
    return this.gate.read(async (db) => {
      const { rows, next } = await listCases(db, filter, page, now, asOf).catch(cursorProblem);
      return {
        items: rows.map((row) => this.items.of(row, now)),
        next,
        ...(query.count && { total: await countCases(db, filter, now, asOf) }),
      };
    });
  }

  /**
   * All of them, for a file. Which cases and in what order is settled at once; their rows are read part by part, so that what
   * changes meanwhile is neither missed nor told twice.
   *
   * @throws Problem 400 `export-too-large`
   */
  async table(actor: Actor, query: ListQuery, language: Language): Promise<Table<CaseItem>> {
    const { filter, moment, order } = await this.#asked(actor, query);
    const ids = await this.gate.read((db) => caseIds(db, filter, order, moment));
    return {
      name: { 'zh-CN': '工单', en: 'Cases' },
      at: moment.now,
      columns: caseColumns(language),
      rows: this.#parts(ids, moment),
    };
  }

  async *#parts(ids: readonly string[], moment: Moment): AsyncGenerator<CaseItem[]> {
    for (let from = 0; from < ids.length; from += PART) {
      const rows = await this.gate.read((db) => casesOf(db, ids.slice(from, from + PART), moment.asOf));
      yield rows.map((row) => this.items.of(row, moment.now));
    }
  }

  async #asked(
    actor: Actor,
    query: ListQuery,
  ): Promise<{ filter: CaseFilter; moment: Moment; order: { sort: Sort; descending: boolean } }> {
    const filter = caseFilterOf(actor, query);
    const moment = momentOfQuery(query, this.now());
    await this.gate.after(query.after);
    const { sort = '-changed' } = query;
    return {
      filter,
      moment,
      order: { sort: sort.replace('-', '') as Sort, descending: sort.startsWith('-') },
    };
  }
}
