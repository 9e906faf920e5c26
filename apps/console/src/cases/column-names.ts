import type { Localised } from '../language/language.ts';

const label = (zh: string, en: string): Localised => ({ 'zh-CN': zh, en });

/** What the API can sort cases by; the other way round with a minus in front. */
export const SORTS = ['due', 'priority', 'opened', 'changed', 'entered'] as const;
export type Sort = (typeof SORTS)[number];

/** What lists of cases can show, under the names that exports and saved views know. */
export const COLUMNS = {
  title: { label: label('内容', 'About'), width: 'minmax(220px, 3fr)' },
  state: { label: label('状态', 'State'), width: 'minmax(112px, 1fr)' },
  dueAt: { label: label('时限', 'Due'), width: '150px', sort: 'due' },
  assignee: { label: label('处理人', 'Assignee'), width: 'minmax(84px, 0.8fr)' },
  customer: { label: label('顾客', 'Customer'), width: 'minmax(110px, 1fr)' },
  severity: { label: label('级别', 'Severity'), width: '76px', sort: 'priority' },
  category: { label: label('类别', 'Category'), width: 'minmax(92px, 0.8fr)' },
  changedAt: { label: label('更新', 'Changed'), width: '122px', sort: 'changed' },
  openedAt: { label: label('受理', 'Opened'), width: '122px', sort: 'opened' },
  enteredAt: { label: label('进入状态', 'In this state since'), width: '122px', sort: 'entered' },
  process: { label: label('流程', 'Process'), width: 'minmax(84px, 0.8fr)' },
  store: { label: label('门店', 'Store'), width: '72px' },
  team: { label: label('班组', 'Team'), width: 'minmax(76px, 0.7fr)' },
  owner: { label: label('责任角色', 'Role responsible'), width: 'minmax(84px, 0.8fr)' },
  channel: { label: label('渠道', 'Channel'), width: 'minmax(84px, 0.7fr)' },
  order: { label: label('订单号', 'Order'), width: 'minmax(140px, 1fr)' },
  product: { label: label('商品', 'Product'), width: 'minmax(110px, 1fr)' },
  outcome: { label: label('结果', 'Outcome'), width: 'minmax(84px, 0.7fr)' },
  score: { label: label('评分', 'Score'), width: '56px' },
  closedAt: { label: label('结案', 'Closed'), width: '122px' },
} as const satisfies Record<string, { label: Localised; width: string; sort?: Sort }>;

export type ColumnName = keyof typeof COLUMNS;

export const COLUMN_NAMES = Object.keys(COLUMNS) as ColumnName[];

/** What is shown unless somebody chose otherwise. */
export const USUAL_COLUMNS: readonly ColumnName[] = [
  'title',
  'state',
  'dueAt',
  'assignee',
  'customer',
  'severity',
  'category',
  'changedAt',
];

/** The order that clicking a column’s heading gives, if any. */
export function sortOf(name: ColumnName): Sort | undefined {
  const column = COLUMNS[name];
  return 'sort' in column ? column.sort : undefined;
}
