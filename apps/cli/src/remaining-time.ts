/** Milliseconds of the past that tell how fast a work is: long enough for batches, short enough to notice that it slowed down. */
const WINDOW = 30_000;
/** Milliseconds before anything is said. */
const BEFORE = 1_000;

/** Estimates when a work is done, from how fast it was of late. A work that stands still takes longer and longer. */
export class RemainingTime {
  readonly #seen: { readonly at: number; readonly done: number }[];

  /** @param now milliseconds of any clock that only goes on. */
  constructor(
    private readonly total: number,
    now: number,
  ) {
    this.#seen = [{ at: now, done: 0 }];
  }

  reach(done: number, now: number): void {
    this.#seen.push({ at: now, done });
    while (this.#seen.length > 2 && this.#seen[1]!.at <= now - WINDOW) this.#seen.shift();
  }

  /** In milliseconds; nothing while nobody can know. */
  left(now: number): number | undefined {
    const [first, last] = [this.#seen[0]!, this.#seen.at(-1)!];
    const [done, took] = [last.done - first.done, now - first.at];
    if (done <= 0 || took < BEFORE) return undefined;
    return Math.max(0, ((this.total - last.done) * took) / done);
  }
}

/** For people: `16 s`, `1 min 20 s`, `2 h 5 min`. @param time milliseconds. */
export function timeText(time: number): string {
  const seconds = Math.round(time / 1_000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  return minutes < 60
    ? `${minutes} min ${seconds % 60} s`
    : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
