import type { Localised } from '@huiyin/service-kit';

/** A moment, in epoch milliseconds: told in the time zone of the company, in a spreadsheet as a date. */
export interface MomentCell {
  readonly moment: number;
}

/** What a cell may hold. Text stays text whatever it begins with; no cell becomes a formula. */
export type Cell = string | number | boolean | MomentCell | null | undefined;

/** A column of a table. */
export interface Column<Row> {
  /** Stable, for programs: the name of the same member in JSON. */
  readonly name: string;
  /** The heading, in the reader's language. */
  readonly label: Localised;
  readonly cell: (row: Row) => Cell;
}

/** Rows under headings, to be written as a file. Rows come in parts, each read when the one before is written. */
export interface Table<Row = unknown> {
  /** What the file is called, without its ending: in any language. */
  readonly name: Localised;
  /** The moment that it is about, in epoch milliseconds: part of the file's name. */
  readonly at: number;
  readonly columns: readonly Column<Row>[];
  readonly rows: AsyncIterable<readonly Row[]> | Iterable<readonly Row[]>;
}

/** Milliseconds that Asia/Shanghai is ahead of UTC; it knows no summer time. */
export const ZONE_OFFSET = 8 * 3_600_000;
