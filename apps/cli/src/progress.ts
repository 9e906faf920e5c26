import { Presets, SingleBar } from 'cli-progress';

/** A line that tells how far a long work is, with an estimate of what remains; on a terminal only. */
export class ProgressLine {
  readonly #bar: SingleBar | undefined;

  /** @param detail what it tells besides, in the beginning; absent: nothing. */
  constructor(what: string, total: number, detail?: string) {
    if (!process.stderr.isTTY) return;
    const more = detail === undefined ? '' : ' | {detail}';
    const format = `${what} {bar} {percentage}% | {duration_formatted} passed, {eta_formatted} to go${more}`;
    this.#bar = new SingleBar({ format, stream: process.stderr, hideCursor: true }, Presets.shades_classic);
    this.#bar.start(Math.max(total, 1), 0, { detail });
  }

  reach(done: number, detail?: string): void {
    this.#bar?.update(done, { detail });
  }

  end(): void {
    this.#bar?.stop();
  }
}

/** How far a work is that is done in steps, one after the other. */
export interface StepProgress {
  readonly doing: string;
  readonly done: number;
  readonly total: number;
}

/** A progress line for each step. */
export class ProgressLines {
  #doing: string | undefined;
  #line: ProgressLine | undefined;

  reach({ doing, done, total }: StepProgress): void {
    if (doing !== this.#doing) {
      this.end();
      [this.#doing, this.#line] = [doing, new ProgressLine(doing, total)];
    }
    this.#line?.reach(done);
  }

  end(): void {
    this.#line?.end();
    this.#line = undefined;
  }
}
