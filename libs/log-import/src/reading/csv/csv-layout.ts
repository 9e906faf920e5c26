import type { LoggedStep } from '../logged-step.ts';

/** A row as a step, all but where it stands. */
export type RowReading = (cells: readonly string[]) => Omit<LoggedStep, 'ordinal' | 'place'>;

/** A header or a row that doesn't fit the kind of log. */
export class UnfitRowError extends Error {}

/** What the columns of one kind of CSV log mean: given the header, how to read a row. */
export type CsvLayout = (header: readonly string[]) => RowReading;

/** A cell that holds nothing; some writers put a blank there. */
export function isBlank(cell: string): boolean {
  return cell.trim() === '';
}

/** @throws UnfitRowError if there is no such column. */
export function columnCalled(name: string, header: readonly string[]): number {
  const at = header.indexOf(name);
  if (at >= 0) return at;
  const names = header.map((column) => `"${column}"`).join(', ');
  throw new UnfitRowError(`there is no column "${name}": the header has ${names}`);
}
