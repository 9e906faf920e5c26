import type { InMemoryEventStore } from '@huiyin/event-store';
import { onEachDialect } from '@huiyin/projections/testing';
import { PEOPLE } from '@huiyin/case-runtime/testing';
import { afterEach, describe, expect, it } from '@jest/globals';
import { filter, firstValueFrom, merge } from 'rxjs';
import { Stage } from '../testing/stage.ts';
import { ReactionRunner } from './reaction-runner.ts';

const LONG = 60_000;

describe('the runner of reactions', () =>
  onEachDialect((views) => {
    const running: ReactionRunner[] = [];
    afterEach(async () => {
      for (const runner of running.splice(0)) await runner.stop();
    });

    async function start(stage: Stage, place: string): Promise<ReactionRunner> {
      const { commands } = stage.runtime;
      const { parking, reactions } = stage;
      const runner = await ReactionRunner.open(
        views.location(place),
        { commands, parking, reactions, now: () => stage.runtime.now, latest: Infinity },
        { retry: { first: 5, most: 50 }, standby: 10 },
      );
      running.push(runner);
      runner.start();
      return runner;
    }
    const company = async () => {
      const stage = await Stage.open();
      await stage.employ('li.na');
      await stage.runtime.policies.adopt({ assignment: { automatic: true } }, PEOPLE.admin);
      return stage;
    };
    const assignee = async (stage: Stage, id: string) => (await stage.data(id)).assignee;

    it('answers what is recorded from when it was new, also after a restart; nothing from before', async () => {
      const stage = await company();
      const before = await stage.runtime.registered();
      const first = await start(stage, 'restart');
      expect(await first.reached(await stage.runtime.store.head(), LONG)).toBe(true);
      await first.stop();
      const between = await stage.runtime.registered();
      const again = await start(stage, 'restart');
      expect(await again.reached(await stage.runtime.store.head(), LONG)).toBe(true);
      expect(await assignee(stage, before)).toBeUndefined();
      expect(await assignee(stage, between)).toBe('li.na');
    });

    it('acts once where two processes run it', async () => {
      const here = await company();
      const there = await Stage.open(here.runtime.store as InMemoryEventStore);
      const runners = [await start(here, 'two'), await start(there, 'two')];
      const following = runners.map(({ state }) =>
        state.pipe(filter(({ status }) => status === 'following')),
      );
      await firstValueFrom(merge(...following));
      const ids = [await here.runtime.registered(), await here.runtime.registered()];
      const head = await here.runtime.store.head();
      expect(await Promise.race(runners.map((runner) => runner.reached(head, LONG)))).toBe(true);
      for (const id of ids) expect(await assignee(here, id)).toBe('li.na');
      const log = await here.log();
      expect(log.filter(({ type }) => type === 'CaseAssigned')).toHaveLength(2);
    });
  }));
