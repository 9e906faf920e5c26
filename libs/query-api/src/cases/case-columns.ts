import type { Language } from '@huiyin/service-kit';
import type { Column } from '../exports/table.ts';
import { valueLabel } from '../exports/value-label.ts';
import type { CaseItem } from './case-item.ts';

type CaseColumn = Column<CaseItem>;

const column = (
  name: keyof CaseItem & string,
  chinese: string,
  english: string,
  cell: CaseColumn['cell'],
): CaseColumn => ({ name, label: { 'zh-CN': chinese, en: english }, cell });

const text = (name: keyof CaseItem & string, chinese: string, english: string) =>
  column(name, chinese, english, (item) => item[name] as string | number | undefined);

const moment = (name: keyof CaseItem & string, chinese: string, english: string) =>
  column(name, chinese, english, (item) => {
    const at = item[name] as string | undefined;
    return at === undefined ? undefined : { moment: Date.parse(at) };
  });

/** The columns of a file of cases: all, or those that are named, in that order. */
export function caseColumns(language: Language, names?: readonly string[]): CaseColumn[] {
  const all = allColumns(language);
  if (names === undefined) return all;
  return names.flatMap((name) => all.find((each) => each.name === name) ?? []);
}

/** Values that have a name are called by it. */
function allColumns(language: Language): CaseColumn[] {
  const named = (name: keyof CaseItem & string, chinese: string, english: string) =>
    column(name, chinese, english, (item) => valueLabel(name, item[name] as string | undefined, language));
  return [
    text('id', '工单号', 'Case'),
    text('process', '流程', 'Process'),
    column('state', '状态', 'State', ({ stateLabel, state }) => stateLabel?.[language] ?? state),
    text('store', '门店', 'Store'),
    text('team', '班组', 'Team'),
    named('owner', '责任角色', 'Role responsible'),
    text('assignee', '处理人', 'Person responsible'),
    text('title', '内容', 'About'),
    text('customer', '顾客', 'Customer'),
    named('tier', '顾客等级', 'Customer’s tier'),
    text('order', '订单号', 'Order'),
    text('product', '商品', 'Product'),
    named('category', '类别', 'Category'),
    named('severity', '严重程度', 'Severity'),
    named('channel', '渠道', 'Channel'),
    moment('openedAt', '受理时间', 'Opened'),
    moment('changedAt', '最近更新', 'Last changed'),
    moment('enteredAt', '进入状态时间', 'In this state since'),
    moment('dueAt', '到期时间', 'Due'),
    text('overdue', '已超时', 'Overdue'),
    text('missed', '超期次数', 'Deadlines missed'),
    text('level', '升级级别', 'Escalation level'),
    moment('responseDueAt', '首次响应期限', 'First answer due'),
    moment('answeredAt', '首次响应时间', 'First answered'),
    named('clock', '总时限', 'Whole-case target'),
    moment('resolvedAt', '答复结果时间', 'Resolved'),
    moment('closedAt', '结案时间', 'Closed'),
    named('outcome', '结果', 'Outcome'),
    text('score', '满意度评分', 'Score'),
    text('reopened', '重开次数', 'Times reopened'),
    text('reassigned', '改派次数', 'Times reassigned'),
  ];
}

/** The names of the columns that there are. */
export const CASE_COLUMN_NAMES: readonly string[] = allColumns('en').map(({ name }) => name);
