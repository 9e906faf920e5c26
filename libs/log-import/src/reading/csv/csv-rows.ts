import { CsvError, parse } from 'csv-parse';
import { BrokenLogError } from '../broken-log-error.ts';
import { LineCounter } from '../file/line-counter.ts';
import type { Place } from '../place.ts';

/** Longest row, in bytes: a quote that is never closed would otherwise take the rest of the file for one cell. */
const LONGEST = 1024 * 1024;

const COMPLAINTS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'the file ends inside a quoted cell: it is cut off, or a quote is missing',
  INVALID_OPENING_QUOTE: 'there is a quote in the middle of an unquoted cell',
  CSV_INVALID_CLOSING_QUOTE: 'there is text after the closing quote of a cell',
  CSV_MAX_RECORD_SIZE: 'the row is longer than 1 MiB: a quote may be missing',
};

/** CSV (RFC 4180) row by row by `csv-parse`. Blank lines are no rows. */
export class CsvRows {
  readonly #parser;
  #header: readonly string[] | undefined;
  /** csv-parse's own count goes wrong on line ends within quotes. */
  readonly #lines = new LineCounter();
  /** Where the last row ended, in bytes. */
  #end = 0;
  #rows = 0;

  constructor(
    readonly path: string,
    readonly delimiter: string,
    readonly onHeader: (names: readonly string[], place: Place) => void,
    readonly onRow: (cells: readonly string[], place: Place) => void,
  ) {
    this.#parser = parse({
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      skip_empty_lines: true,
      // Told below, in our words and with the row's first line.
      relax_column_count: true,
      max_record_size: LONGEST,
      on_record: (cells: string[], { bytes }) => {
        this.#row(cells, this.#lines.lineAt(bytes - 1));
        this.#end = bytes;
        return null;
      },
    });
    // Errors come back from write and end; an event that nobody listens to would end the process.
    this.#parser.on('error', () => {});
  }

  get place(): Place {
    return { line: this.#lines.lastLine };
  }

  async write(text: string): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const bytes = Buffer.from(text);
    this.#lines.next(bytes);
    this.#parser.write(bytes, (error) => (error ? reject(this.#inWords(error)) : resolve()));
    await promise;
  }

  async end(): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.#parser.end((error?: Error | null) => (error ? reject(this.#inWords(error)) : resolve()));
    await promise;
    if (!this.#header) throw new BrokenLogError(this.path, undefined, 'there is no header row');
  }

  #row(cells: readonly string[], lastLine: number): void {
    const place = { line: lastLine - lineBreaks(cells), element: `row ${this.#rows}` };
    if (!this.#header) {
      this.#header = cells;
      this.onHeader(cells, { line: place.line });
    } else if (cells.length !== this.#header.length) {
      const counts = `${cells.length} cells where the header has ${this.#header.length}`;
      throw new BrokenLogError(this.path, place, `the row has ${counts}`);
    } else {
      this.onRow(cells, place);
    }
    this.#rows += 1;
  }

  #inWords(error: Error): Error {
    if (!(error instanceof CsvError)) return error;
    // The row at fault begins where the last one ended; how far into it the fault is doesn't matter.
    const place = { line: this.#lines.lineAt(this.#end), element: `row ${this.#rows}` };
    return new BrokenLogError(this.path, place, COMPLAINTS[error.code] ?? error.message, { cause: error });
  }
}

function lineBreaks(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count += 1;
  }
  return count;
}
