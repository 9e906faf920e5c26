import type { Language, Localised } from '@huiyin/service-kit';
import { column } from '../exports/columns.ts';
import type { Table } from '../exports/table.ts';
import type { Ages } from './ages.ts';

type Told = Awaited<ReturnType<Ages['show']>>;
type Row = Told['sinceOpened'][number] & { readonly since: Localised };

const OPENED: Localised = { 'zh-CN': '自受理', en: 'Since opened' };
const ENTERED: Localised = { 'zh-CN': '自进入状态', en: 'Since in its state' };

/** A row an age, of both ways to tell it. */
export const ageTable = ({ at, sinceOpened, sinceEntered }: Told, language: Language): Table<Row> => ({
  name: { 'zh-CN': '工单账龄', en: 'Age of open cases' },
  at: Date.parse(at),
  columns: [
    column('since', '起算', 'Counted', ({ since }) => since[language]),
    column('fromDays', '满（天）', 'From (days)', ({ fromDays }) => fromDays),
    column('untilDays', '不满（天）', 'Less than (days)', ({ untilDays }) => untilDays),
    column('count', '在办工单', 'Open cases', ({ count }) => count),
  ],
  rows: [
    sinceOpened.map((bucket) => ({ ...bucket, since: OPENED })),
    sinceEntered.map((bucket) => ({ ...bucket, since: ENTERED })),
  ],
});
