import type { Cell, Column } from './table.ts';

/** A column: its name in JSON, its heading in both languages, and what stands in it. */
export const column = <Row>(
  name: string,
  chinese: string,
  english: string,
  cell: (row: Row) => Cell,
): Column<Row> => ({ name, label: { 'zh-CN': chinese, en: english }, cell });

/** A moment of an answer, ISO 8601, as files tell it. */
export const momentCell = (at: string | undefined): Cell =>
  at === undefined ? undefined : { moment: Date.parse(at) };

/** Whatever it is, as text: as it is written in JSON, or nothing. */
export const jsonCell = (value: unknown): Cell => {
  if (value === undefined || value === null) return undefined;
  return typeof value === 'string' ? value : JSON.stringify(value);
};
