import { describe, expect, it } from '@jest/globals';
import type { Load, OpenWork } from '@huiyin/staff';
import { GivenOut } from './given-out.ts';

/** Views that learn of a case at a chosen moment: between being asked for versions and for loads. */
class LateViews implements OpenWork {
  known = new Map<string, { person: string; version: number }>();

  constructor(private readonly meanwhile: () => void = () => undefined) {}

  async versions(ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const versions = ids.flatMap((id) =>
      this.known.has(id) ? [[id, this.known.get(id)!.version] as const] : [],
    );
    this.meanwhile();
    return new Map(versions);
  }

  async loads(
    people: readonly string[],
    without: readonly string[] = [],
  ): Promise<ReadonlyMap<string, Load>> {
    const loads = new Map<string, Load>();
    for (const [id, { person }] of this.known) {
      if (without.includes(id) || !people.includes(person)) continue;
      const cases = (loads.get(person)?.cases ?? 0) + 1;
      loads.set(person, { cases, weight: cases });
    }
    return loads;
  }

  casesOf = async () => [];
}

describe('what was given out', () => {
  const given = { person: 'li.na', weight: 1, version: 2 };
  const one = new Map([['li.na', { cases: 1, weight: 1 }]]);

  it('counts until the views know it, and once when they learn of it while being asked', async () => {
    const givenOut = new GivenOut();
    givenOut.remember('a', given);
    expect(await givenOut.loads(['li.na'], new LateViews())).toEqual(one);
    const views: LateViews = new LateViews(() => views.known.set('a', { person: 'li.na', version: 2 }));
    expect(await givenOut.loads(['li.na'], views)).toEqual(one);
    expect(await givenOut.loads(['li.na'], views)).toEqual(one);
  });

  it('is where the views say once they know better', async () => {
    const givenOut = new GivenOut();
    givenOut.remember('a', given);
    const views = new LateViews();
    views.known.set('a', { person: 'wang.fang', version: 3 });
    expect(await givenOut.loads(['li.na', 'wang.fang'], views)).toEqual(
      new Map([['wang.fang', { cases: 1, weight: 1 }]]),
    );
  });
});
