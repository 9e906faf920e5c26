import { Presets, SingleBar } from 'cli-progress';
import { RemainingTime, timeText } from './remaining-time.ts';

/** Milliseconds between two looks at what remains, and between two lines where nobody watches but a log. */
const ON_TERMINAL = 1_000;
const IN_LOG = 10_000;
/** Columns that a line takes beside its bar. */
const BESIDE_BAR = 70;
const LONGEST_BAR = 40;

/** Where progress is told. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/**
 * Tells how far a long work is, with an honest estimate of what remains: by a line that is drawn again and again on a terminal,
 * and by a line now and then in a pipe or a log. Nothing of the terminal is changed that would have to be put right.
 */
export class ProgressLine {
  readonly #begun = performance.now();
  readonly #remaining: RemainingTime;
  readonly #telling: NodeJS.Timeout;
  readonly #bar: SingleBar | undefined;
  #done = 0;
  #detail: string;

  /**
   * @param detail what it tells besides, in the beginning.
   * @param every milliseconds between two lines, where they aren't drawn again.
   */
  constructor(
    private readonly what: string,
    private readonly total: number,
    detail = '',
    private readonly stream: ProgressStream = process.stderr,
    every = IN_LOG,
  ) {
    this.#detail = detail;
    this.#remaining = new RemainingTime(total, this.#begun);
    if (stream.isTTY) this.#bar = this.#draw();
    const tell = this.#bar ? () => this.#redraw() : () => this.#write();
    this.#telling = setInterval(tell, this.#bar ? ON_TERMINAL : every).unref();
  }

  reach(done: number, detail = ''): void {
    [this.#done, this.#detail] = [done, detail];
    this.#remaining.reach(done, performance.now());
    this.#redraw();
  }

  end(): void {
    clearInterval(this.#telling);
    this.#redraw();
    this.#bar?.stop();
  }

  #draw(): SingleBar {
    const barsize = Math.max(5, Math.min(LONGEST_BAR, (this.stream.columns ?? 80) - BESIDE_BAR));
    const format = `${this.what} {bar} {percentage} % | {told}`;
    const stream = this.stream as NodeJS.WriteStream;
    const bar = new SingleBar({ format, stream, barsize, linewrap: true }, Presets.shades_classic);
    bar.start(Math.max(this.total, 1), 0, { told: this.#told() });
    return bar;
  }

  #redraw(): void {
    this.#bar?.update(this.#done, { told: this.#told() });
  }

  #write(): void {
    const percent = Math.floor((100 * this.#done) / Math.max(this.total, 1));
    this.stream.write(`${this.what}: ${percent} %, ${this.#told()}\n`);
  }

  #told(): string {
    const now = performance.now();
    const left = this.#remaining.left(now);
    const toGo = left === undefined || this.#done >= this.total ? '' : `, about ${timeText(left)} to go`;
    const detail = this.#detail === '' ? '' : ` | ${this.#detail}`;
    return `${timeText(now - this.#begun)} passed${toGo}${detail}`;
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
