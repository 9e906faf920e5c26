import type { Load, OpenWork } from '@huiyin/staff';

/** What was given to somebody, and at which version of the case the views will know. */
interface Given {
  readonly person: string;
  readonly weight: number;
  readonly version: number;
}

/** Cases remembered at the most: views are never so far behind that more matters. */
const MOST = 10_000;

/**
 * What was given out a moment ago and isn't in the views yet: without it, everything that comes at once would go to the one
 * person who had the least to do before.
 */
export class GivenOut {
  readonly #given = new Map<string, Given>();

  copy(): GivenOut {
    const copy = new GivenOut();
    for (const [caseId, given] of this.#given) copy.remember(caseId, given);
    return copy;
  }

  remember(caseId: string, given: Given): void {
    this.#given.delete(caseId);
    this.#given.set(caseId, given);
    for (const oldest of this.#given.keys()) {
      if (this.#given.size <= MOST) break;
      this.#given.delete(oldest);
    }
  }

  /** The loads as they are with it; what the views know by now is forgotten. */
  async addTo(loads: ReadonlyMap<string, Load>, work: OpenWork): Promise<ReadonlyMap<string, Load>> {
    if (this.#given.size === 0) return loads;
    const versions = await work.versions([...this.#given.keys()]);
    const sum = new Map(loads);
    for (const [caseId, { person, weight, version }] of this.#given) {
      if ((versions.get(caseId) ?? 0) >= version) this.#given.delete(caseId);
      else {
        const before = sum.get(person) ?? { cases: 0, weight: 0 };
        sum.set(person, { cases: before.cases + 1, weight: before.weight + weight });
      }
    }
    return sum;
  }
}
