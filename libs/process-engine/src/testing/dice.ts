import fc, { type Arbitrary } from 'fast-check';

/** Everything random about one step, from one number: the same number always throws the same. */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed | 0;
  }

  /** An integer from 0 below the limit, every one alike. */
  below(limit: number): number {
    return this.#next() % limit;
  }

  pick<T>(from: readonly T[]): T | undefined {
    return from[this.below(from.length)];
  }

  /** True once in so many times. */
  onceIn(times: number): boolean {
    return this.below(times) === 0;
  }

  value<T>(arbitrary: Arbitrary<T>): T {
    return fc.sample(arbitrary, { numRuns: 1, seed: this.#next() })[0]!;
  }

  /** The next 32 bits: a counter, mixed by xor-shifts and multiplications (SplitMix32). */
  #next(): number {
    this.#state = (this.#state + 0x9e3779b9) | 0;
    let mixed = this.#state ^ (this.#state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  }
}
