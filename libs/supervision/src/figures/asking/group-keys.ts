import type { Dimension, GroupKey } from '../definition/dimension.ts';
import { GROUPS, tooManyGroups, type TalliedGroup, type Tally } from './tally.ts';

const NOTHING: Tally = { numerator: 0, denominator: 0, spread: null };

/** The groups that had anything in any stretch, in order, and what was counted of each in each. */
export class GroupKeys {
  readonly keys: readonly GroupKey[];
  readonly #by: readonly Dimension[];
  readonly #tallies: ReadonlyMap<string, Tally>;

  /** @param others what was counted beside it: their groups are groups here too. */
  constructor(
    by: readonly Dimension[],
    counted: readonly TalliedGroup[],
    others: readonly (readonly TalliedGroup[])[] = [],
  ) {
    this.#by = by;
    this.#tallies = new Map(counted.map((group) => [this.#name(group.key, group.bucket), group]));
    const keys = new Map([counted, ...others].flat().map(({ key }) => [this.#name(key), key]));
    // Nothing broken down is one group, be there anything in it or not.
    if (by.length === 0) keys.set(this.#name({}), {});
    this.keys = [...keys.values()].sort((a, b) => compare(a, b, by));
  }

  /** What was counted of a group in a stretch. */
  tally(key: GroupKey, bucket: number): Tally {
    return this.#tallies.get(this.#name(key, bucket)) ?? NOTHING;
  }

  /** @throws InvalidFigureQuestionError when that many stretches of all groups are more than anybody reads. */
  assertFew(buckets: number): void {
    if (this.keys.length * buckets <= GROUPS) return;
    throw tooManyGroups();
  }

  #name(key: GroupKey, bucket?: number): string {
    return JSON.stringify([...this.#by.map((dimension) => key[dimension] ?? null), bucket]);
  }
}

/** By the first dimension, then the second; those that say nothing there come last. */
function compare(a: GroupKey, b: GroupKey, by: readonly Dimension[]): number {
  for (const dimension of by) {
    const [one, other] = [a[dimension] ?? null, b[dimension] ?? null];
    if (one === other) continue;
    if (one === null) return 1;
    if (other === null) return -1;
    return one < other ? -1 : 1;
  }
  return 0;
}
