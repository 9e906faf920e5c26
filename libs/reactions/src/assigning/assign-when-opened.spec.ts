import { PEOPLE } from '@huiyin/case-runtime/testing';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { Stage } from '../testing/stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await Stage.open();
  await stage.employ('li.na');
  await stage.employ('wang.fang');
});

const automatic = (stores: readonly string[]) =>
  stage.runtime.policies.adopt(
    { stores: Object.fromEntries(stores.map((store) => [store, { assignment: { automatic: true } }])) },
    PEOPLE.admin,
  );
const assignees = async () => {
  const cases = await stage.casesOf('complaint');
  return Promise.all(cases.map(async (id) => (await stage.data(id)).assignee));
};

describe('new cases', () => {
  it('go to whoever has the least to do, where the company wants that, shared out when many come at once', async () => {
    await automatic(['S01']);
    for (const severity of ['critical', 'minor', 'minor', 'minor', 'minor'])
      await stage.runtime.registered({ severity });
    await stage.react();
    expect(await assignees()).toEqual(['li.na', 'wang.fang', 'wang.fang', 'wang.fang', 'li.na']);
  });

  it('stay nobody’s otherwise', async () => {
    await automatic(['S02']);
    await stage.runtime.registered();
    await stage.react();
    expect(await assignees()).toEqual([undefined]);
  });

  it('stay with who took them meanwhile, and wait where nobody is free', async () => {
    await automatic(['S01', 'S02']);
    const taken = await stage.runtime.registered();
    await stage.runtime.give(taken, 'take', {}, { actor: PEOPLE.colleague });
    await stage.runtime.registered({}, PEOPLE.elsewhere);
    await stage.react();
    expect(await assignees()).toEqual(['wang.fang', undefined]);
    expect(await stage.parking.list()).toEqual([]);
  });

  it('are given once, however often they are looked at', async () => {
    await automatic(['S01']);
    await stage.runtime.registered();
    await stage.react();
    const log = await stage.log();
    await stage.react();
    await (await Stage.open(stage.runtime.store as never)).react();
    expect(await stage.log()).toEqual(log);
  });
});
