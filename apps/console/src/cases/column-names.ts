import type { Localised } from '../language/language.ts';

const label = (zh: string, en: string): Localised => ({ 'zh-CN': zh, en });

/** What the API can sort cases by; the other way round with a minus in front. */
export const SORTS = ['due', 'priority', 'opened', 'changed', 'entered'] as const;
export type Sort = (typeof SORTS)[number];

interface Column {
  readonly label: Localised;
  /** Width, pixels. */
  readonly least: number;
  /** Its share of the room that is left. */
  readonly grows?: number;
  readonly sort?: Sort;
}

/** What lists of cases can show, under the names that exports and saved views know. */
export const COLUMNS = {
  title: { label: label('内容', 'About'), least: 220, grows: 3 },
  state: { label: label('状态', 'State'), least: 112, grows: 1 },
  dueAt: { label: label('时限', 'Due'), least: 156, sort: 'due' },
  assignee: { label: label('处理人', 'Assignee'), least: 84, grows: 0.8 },
  customer: { label: label('顾客', 'Customer'), least: 110, grows: 1 },
  severity: { label: label('级别', 'Severity'), least: 76, sort: 'priority' },
  category: { label: label('类别', 'Category'), least: 92, grows: 0.8 },
  changedAt: { label: label('更新', 'Changed'), least: 136, sort: 'changed' },
  openedAt: { label: label('受理', 'Opened'), least: 136, sort: 'opened' },
  enteredAt: { label: label('进入状态', 'In this state since'), least: 136, sort: 'entered' },
  process: { label: label('流程', 'Process'), least: 84, grows: 0.8 },
  store: { label: label('门店', 'Store'), least: 72 },
  team: { label: label('班组', 'Team'), least: 76, grows: 0.7 },
  owner: { label: label('责任角色', 'Role responsible'), least: 84, grows: 0.8 },
  channel: { label: label('渠道', 'Channel'), least: 84, grows: 0.7 },
  order: { label: label('订单号', 'Order'), least: 140, grows: 1 },
  product: { label: label('商品', 'Product'), least: 110, grows: 1 },
  outcome: { label: label('结果', 'Outcome'), least: 84, grows: 0.7 },
  score: { label: label('评分', 'Score'), least: 56 },
  closedAt: { label: label('结案', 'Closed'), least: 136 },
} as const satisfies Record<string, Column>;

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

/** The tracks of a grid with these columns, and how wide it is at least, pixels. */
export function gridOf(names: readonly ColumnName[]): { readonly tracks: string; readonly least: number } {
  const columns: readonly Column[] = names.map((name) => COLUMNS[name]);
  return {
    tracks: columns
      .map(({ least, grows }) => (grows === undefined ? `${least}px` : `minmax(${least}px, ${grows}fr)`))
      .join(' '),
    least: columns.reduce((sum, { least }) => sum + least, 0),
  };
}
