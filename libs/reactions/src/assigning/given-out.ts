import { NO_LOAD, type Load, type OpenWork } from '@huiyin/staff';

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

  /**
   * The loads of these people with it. What the views know by now is forgotten first, and the rest is left out of what they
   * say: however far they get meanwhile, each case counts once.
   */
  async loads(people: readonly string[], work: OpenWork): Promise<ReadonlyMap<string, Load>> {
    await this.#forgetKnown(work);
    const given = new Map(this.#given);
    const sum = new Map(await work.loads(people, [...given.keys()]));
    for (const { person, weight } of given.values()) {
      const before = sum.get(person) ?? NO_LOAD;
      sum.set(person, { cases: before.cases + 1, weight: before.weight + weight });
    }
    return sum;
  }

  async #forgetKnown(work: OpenWork): Promise<void> {
    if (this.#given.size === 0) return;
    const versions = await work.versions([...this.#given.keys()]);
    for (const [caseId, known] of versions) {
      const given = this.#given.get(caseId);
      if (given && known >= given.version) this.#given.delete(caseId);
    }
  }
}
