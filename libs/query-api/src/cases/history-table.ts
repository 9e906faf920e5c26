import { ROLES } from '@huiyin/casework';
import type { Language, Localised } from '@huiyin/service-kit';
import { column, jsonCell, momentCell } from '../exports/columns.ts';
import type { Table } from '../exports/table.ts';
import type { historyItem } from './history-item.ts';

type Item = ReturnType<typeof historyItem>;

/**
 * A row a fact.
 *
 * @param stateLabel how a recorded state is called
 * @param at epoch milliseconds
 */
export const historyTable = (
  rows: AsyncIterable<readonly Item[]>,
  stateLabel: (state: unknown) => Localised | undefined,
  language: Language,
  at: number,
): Table<Item> => ({
  name: { 'zh-CN': '工单历史', en: 'History of a case' },
  at,
  columns: [
    column('revision', '序号', 'Revision', ({ revision }) => revision),
    column('occurredAt', '发生时间', 'Happened', ({ occurredAt }) => momentCell(occurredAt)),
    column('recordedAt', '记录时间', 'Recorded', ({ recordedAt }) => momentCell(recordedAt)),
    column('type', '事件', 'Fact', ({ label, type }) => label?.[language] ?? type),
    column('actor', '操作人', 'Actor', ({ actor }) => actor?.id),
    column('role', '角色', 'Role', ({ actor }) => actor && roleLabel(actor.role, language)),
    column('from', '原状态', 'State before', ({ from }) => stateLabel(from)?.[language] ?? jsonCell(from)),
    column('to', '新状态', 'State after', ({ to }) => stateLabel(to)?.[language] ?? jsonCell(to)),
    column('data', '内容', 'Data', ({ data }) => jsonCell(data)),
  ],
  rows,
});

const roleLabel = (role: string, language: Language): string =>
  (ROLES as Readonly<Record<string, Localised>>)[role]?.[language] ?? role;
