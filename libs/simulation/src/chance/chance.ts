import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';

/** What a chance is named by. */
export type ChanceKey = string | number;

/**
 * Random draws that depend on their name alone: the same seed and the same names always give the same draws, whatever else
 * was drawn before. So a case goes its way whoever works beside it, and can be taken up again after a restart.
 */
export class Chance {
  readonly #generator: RandomGenerator;

  private constructor(private readonly hash: number) {
    this.#generator = xoroshiro128plus(hash);
    // The first numbers of neighbouring seeds resemble each other.
    for (let skipped = 0; skipped < 4; skipped++) this.#generator.next();
  }

  static of(...keys: readonly ChanceKey[]): Chance {
    return new Chance(hashOf(0x811c9dc5, keys));
  }

  /** Other draws, of this name and more. */
  of(...keys: readonly ChanceKey[]): Chance {
    return new Chance(hashOf(this.hash, keys));
  }

  /** From 0, included, to 1, excluded. */
  share(): number {
    return (this.#generator.next() >>> 0) / 0x1_0000_0000;
  }

  whether(probability: number): boolean {
    return this.share() < probability;
  }

  /** A whole number, both ends included. */
  whole(from: number, to: number): number {
    return uniformInt(this.#generator, from, to);
  }

  between(from: number, to: number): number {
    return from + this.share() * (to - from);
  }

  pick<T>(choices: readonly T[]): T {
    return choices[Math.floor(this.share() * choices.length)]!;
  }

  /** One of the names, as often as their weights say. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K {
    const entries = Object.entries(weights) as [K, number][];
    let left = this.share() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [name, weight] of entries) if ((left -= weight) < 0) return name;
    return entries.at(-1)![0];
  }

  /** One of these, as often as it weighs. */
  pickBy<T>(choices: readonly T[], weightOf: (choice: T) => number): T {
    let left = this.share() * choices.reduce((sum, choice) => sum + weightOf(choice), 0);
    return choices.find((choice) => (left -= weightOf(choice)) < 0) ?? choices.at(-1)!;
  }

  /** Waiting times and the like: often short, sometimes long. */
  exponential(mean: number): number {
    return -Math.log(1 - this.share()) * mean;
  }

  /** Around a median, skewed to the right; `spread` is the standard deviation of its logarithm. */
  around(median: number, spread: number): number {
    const normal = Math.sqrt(-2 * Math.log(1 - this.share())) * Math.cos(2 * Math.PI * this.share());
    return median * Math.exp(spread * normal);
  }

  /** How often something happens that happens independently, `mean` times on average. */
  count(mean: number): number {
    if (mean > 60) return Math.max(0, Math.round(mean + Math.sqrt(mean) * this.#normal()));
    const limit = Math.exp(-mean);
    let count = 0;
    for (let product = this.share(); product > limit; product *= this.share()) count++;
    return count;
  }

  #normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.share())) * Math.cos(2 * Math.PI * this.share());
  }
}

/** FNV-1a over the names, and the last mixing of MurmurHash3, so that similar names are far apart. */
function hashOf(start: number, keys: readonly ChanceKey[]): number {
  let hash = start;
  for (const key of keys) {
    const text = typeof key === 'number' ? `#${key}` : key;
    for (let index = 0; index < text.length; index++)
      hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    hash = Math.imul(hash ^ 0xff, 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) | 0;
}
