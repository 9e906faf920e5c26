import type { Actor, Language } from '@huiyin/service-kit';
import { customerCases, customerNames, earlierComplaints } from '@huiyin/supervision';
import { isoOf, type CaseItem } from '../cases/case-item.ts';
import { orderOf, type CaseList } from '../cases/case-list.ts';
import { cursorProblem } from '../cases/case-problems.ts';
import type { ListQuery } from '../cases/list-query.ts';
import { matches } from '../live/matches.ts';
import type { Table } from '../exports/table.ts';
import type { CasesReader } from '../views/cases-reader.ts';
import type { EarlierComplaintsQuery } from './customer-query.ts';

const PAGE = 50;
const LAST_OPENED = '-opened';
/** How many earlier complaints are told, and how many of all stores are looked at for them. */
const EARLIER = 10;
const MOST_EARLIER = 200;

/** What a customer had to do with the company. */
export class Customers {
  constructor(
    private readonly reader: CasesReader,
    private readonly list: CaseList,
  ) {}

  /** All cases of a customer in the scope of who asks; of one whom nobody knows there are none. */
  show(actor: Actor, id: string, query: ListQuery) {
    const { limit = PAGE, cursor } = query;
    const page = { ...orderOf(query.sort ?? LAST_OPENED), limit, ...(cursor !== undefined && { cursor }) };
    return this.reader.read(actor, query, async ({ db, filter, now, asOf }) => {
      const found = await customerCases(db, id, filter, page, now, asOf).catch(cursorProblem);
      const { rows, next, firstAt, lastAt, ...counts } = found;
      return {
        customer: id,
        ...counts,
        firstAt: firstAt === null ? undefined : isoOf(firstAt),
        lastAt: lastAt === null ? undefined : isoOf(lastAt),
        items: rows.map((row) => this.reader.items.of(row, now)),
        next,
      };
    });
  }

  /** All of them, for a file. @throws Problem 400 `export-too-large` */
  table(actor: Actor, id: string, query: ListQuery, language: Language): Promise<Table<CaseItem>> {
    const { sort = LAST_OPENED } = query;
    return this.list.table(actor, Object.assign({}, query, { sort }), language, {
      name: { 'zh-CN': '顾客工单', en: 'Cases of a customer' },
      narrowed: async ({ db, filter, asOf }) => ({ ...filter, customer: await customerNames(db, id, asOf) }),
    });
  }

  /** The complaints that one which is being registered would repeat. */
  earlier(actor: Actor, { after, customer, order, category }: EarlierComplaintsQuery) {
    return this.reader.read(actor, after === undefined ? {} : { after }, async ({ db, filter, now }) => {
      const complaint = {
        customer,
        ...(order !== undefined && { order }),
        ...(category !== undefined && { category }),
        before: now,
      };
      const found = await earlierComplaints(db, complaint, MOST_EARLIER);
      const inScope = found.filter((row) => matches(row, filter, now)).slice(0, EARLIER);
      return { items: inScope.map((row) => this.reader.items.of(row, now)) };
    });
  }
}
