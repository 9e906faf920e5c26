/** Checks that may wait in one lane. */
const LONGEST_LANE = 8;

/** After a wrong password there is a rest of so many times what the check took: wrong ones get a quarter of one core. */
const REST = 3;

/** A lane is full. */
export class QueueFullError extends Error {}

interface Waiting {
  check(): Promise<boolean>;
  resolve(right: boolean): void;
  reject(error: Error): void;
}

/**
 * Costly checks, one at a time, each lane in its turn: who guesses one user's password keeps nobody else waiting long, and
 * all guessing together gets a fraction of one core.
 */
export class CheckQueue {
  readonly #lanes = new Map<string, Waiting[]>();
  #busy = false;

  /** @throws QueueFullError when too many wait in this lane already. */
  run(lane: string, check: () => Promise<boolean>): Promise<boolean> {
    const waiting = this.#lanes.get(lane) ?? [];
    if (waiting.length >= LONGEST_LANE) return Promise.reject(new QueueFullError());
    const { promise, resolve, reject } = Promise.withResolvers<boolean>();
    waiting.push({ check, resolve, reject });
    this.#lanes.set(lane, waiting);
    if (!this.#busy) void this.#work();
    return promise;
  }

  async #work(): Promise<void> {
    this.#busy = true;
    for (let next = this.#next(); next !== undefined; next = this.#next()) {
      const began = performance.now();
      const wasRight = await settle(next);
      if (!wasRight) await rest(REST * (performance.now() - began));
    }
    this.#busy = false;
  }

  /** The first of the lane whose turn it is; that lane is last in turn then. */
  #next(): Waiting | undefined {
    for (const [lane, waiting] of this.#lanes) {
      this.#lanes.delete(lane);
      const next = waiting.shift();
      if (waiting.length > 0) this.#lanes.set(lane, waiting);
      if (next !== undefined) return next;
    }
    return undefined;
  }
}

async function settle({ check, resolve, reject }: Waiting): Promise<boolean> {
  try {
    const right = await check();
    resolve(right);
    return right;
  } catch (error) {
    reject(error as Error);
    return false;
  }
}

function rest(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}
