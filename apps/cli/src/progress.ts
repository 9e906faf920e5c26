import { Presets, SingleBar } from 'cli-progress';

/** A line that tells how far a long work is, with an estimate of what remains; on a terminal only. */
export class ProgressLine {
  readonly #bar: SingleBar | undefined;

  constructor(what: string, total: number) {
    if (!process.stderr.isTTY) return;
    const format = `${what} {bar} {percentage}% | {duration_formatted} passed, {eta_formatted} to go`;
    this.#bar = new SingleBar({ format, stream: process.stderr, hideCursor: true }, Presets.shades_classic);
    this.#bar.start(Math.max(total, 1), 0);
  }

  reach(done: number): void {
    this.#bar?.update(done);
  }

  end(): void {
    this.#bar?.stop();
  }
}
