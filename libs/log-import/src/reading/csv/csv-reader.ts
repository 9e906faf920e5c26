import { UnusableAttributeError } from '../attributes.ts';
import { BrokenLogError } from '../broken-log-error.ts';
import type { LoggedStep } from '../logged-step.ts';
import { UnreadableTimeError } from '../moment.ts';
import type { Place } from '../place.ts';
import type { StepReader } from '../step-reader.ts';
import { type CsvLayout, type RowReading, UnfitRowError } from './csv-layout.ts';
import { CsvRows } from './csv-rows.ts';

/**
 * A log with a header row and a step in each further row.
 *
 * A file that is cut off within a quoted cell or in front of a row's last cell is found out. Cut at the end of a row, or
 * within its last cell, it's a shorter log like any other: CSV has no end mark. Gzipped, every cut is found out.
 */
export class CsvReader implements StepReader {
  readonly #rows: CsvRows;
  #reading: RowReading | undefined;
  #steps: LoggedStep[] = [];
  #ordinal = 0;

  constructor(
    readonly path: string,
    delimiter: string,
    layout: CsvLayout,
  ) {
    this.#rows = new CsvRows(
      path,
      delimiter,
      (header, place) => (this.#reading = this.#inWords(place, () => layout(distinct(header)))),
      (cells, place) => this.#addStep(cells, place),
    );
  }

  write(text: string): Promise<void> {
    return this.#rows.write(text);
  }

  end(): Promise<void> {
    return this.#rows.end();
  }

  take(): LoggedStep[] {
    const steps = this.#steps;
    this.#steps = [];
    return steps;
  }

  get place(): Place {
    return this.#rows.place;
  }

  #addStep(cells: readonly string[], place: Place): void {
    const read = this.#reading!;
    this.#steps.push({ ordinal: this.#ordinal, place, ...this.#inWords(place, () => read(cells)) });
    this.#ordinal += 1;
  }

  #inWords<T>(place: Place, read: () => T): T {
    try {
      return read();
    } catch (error) {
      if (
        error instanceof UnfitRowError ||
        error instanceof UnreadableTimeError ||
        error instanceof UnusableAttributeError
      ) {
        throw new BrokenLogError(this.path, place, error.message);
      }
      throw error;
    }
  }
}

function distinct(header: readonly string[]): readonly string[] {
  const twice = header.find((name, at) => header.indexOf(name) !== at);
  if (twice !== undefined) throw new UnfitRowError(`there are two columns "${twice}"`);
  return header;
}
