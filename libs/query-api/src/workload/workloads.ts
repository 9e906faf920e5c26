import type { Actor } from '@huiyin/service-kit';
import { workload, type CaseFilter, type Workload, type WorkloadBy } from '@huiyin/supervision';
import { caseLink } from '../asking/case-link.ts';
import { isoOf } from '../cases/case-item.ts';
import type { Column, Table } from '../exports/table.ts';
import type { Asked, CasesReader } from '../views/cases-reader.ts';
import type { WorkloadQuery } from './workload-query.ts';

/** How much each person, team or store has to do. */
export class Workloads {
  constructor(private readonly reader: CasesReader) {}

  show(actor: Actor, query: WorkloadQuery) {
    const { by = 'assignee' } = query;
    return this.reader.read(actor, query, async (asked) => {
      const { now, asOf, filter } = asked;
      const items = await counted(asked, by);
      return {
        by,
        at: isoOf(now),
        items: items.map((work) => ({
          ...work,
          of: work.of ?? undefined,
          oldest: work.oldest === null ? undefined : isoOf(work.oldest),
          cases: linkTo(by, work.of, filter, asOf),
        })),
      };
    });
  }

  table(actor: Actor, query: WorkloadQuery): Promise<Table<Workload>> {
    const { by = 'assignee' } = query;
    return this.reader.read(actor, query, async (asked) => ({
      name: { 'zh-CN': '工作量', en: 'Workload' },
      at: asked.now,
      columns: columnsOf(by),
      rows: [await counted(asked, by)],
    }));
  }
}

const counted = ({ db, filter, now, asOf }: Asked, by: WorkloadBy) => workload(db, by, filter, now, asOf);

/** The open ones. There is no filter for those of no team, or no store. */
function linkTo(by: WorkloadBy, of: string | null, scope: CaseFilter, asOf: number | undefined) {
  if (of === null && by !== 'assignee') return undefined;
  const whose = of === null ? { unassigned: true } : { [by]: [of] };
  return caseLink({ ...scope, closed: false, ...whose }, asOf);
}

const WHOSE = {
  assignee: { 'zh-CN': '处理人', en: 'Person' },
  team: { 'zh-CN': '班组', en: 'Team' },
  store: { 'zh-CN': '门店', en: 'Store' },
} as const satisfies Record<WorkloadBy, object>;

const columnsOf = (by: WorkloadBy): Column<Workload>[] => [
  { name: 'of', label: WHOSE[by], cell: ({ of }) => of },
  { name: 'open', label: { 'zh-CN': '在办', en: 'Open' }, cell: ({ open }) => open },
  { name: 'dueToday', label: { 'zh-CN': '今日到期', en: 'Due today' }, cell: ({ dueToday }) => dueToday },
  { name: 'overdue', label: { 'zh-CN': '已超时', en: 'Overdue' }, cell: ({ overdue }) => overdue },
  { name: 'escalated', label: { 'zh-CN': '已升级', en: 'Escalated' }, cell: ({ escalated }) => escalated },
  {
    name: 'oldest',
    label: { 'zh-CN': '最早受理', en: 'Oldest opened' },
    cell: ({ oldest }) => (oldest === null ? undefined : { moment: oldest }),
  },
  {
    name: 'closedToday',
    label: { 'zh-CN': '今日办结', en: 'Closed today' },
    cell: ({ closedToday }) => closedToday,
  },
];
