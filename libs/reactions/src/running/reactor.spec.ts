import { type InMemoryEventStore, StoreUnavailableError } from '@huiyin/event-store';
import { COMPLAINT, PEOPLE } from '@huiyin/case-runtime/testing';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Cause, Effect, Reaction } from '../reacting/reaction.ts';
import { REACTIONS_STREAM } from '../parking/parking-fact.ts';
import { Stage } from '../testing/stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await Stage.open();
});

const note = (cause: Cause, text: string, name = 'note'): Effect => ({
  kind: 'give',
  name,
  process: COMPLAINT,
  caseId: cause.caseId,
  command: 'link-case',
  payload: { caseId: 'complaint-0', relation: text },
});
/** Notes every new complaint. */
const noting = (then: Reaction['then'] = async (cause) => [note(cause, 'seen')]): Reaction => ({
  name: 'noting',
  on: ['ComplaintReceived'],
  then,
});
const linksOf = async (id: string) => (await stage.data(id)).links as { relation: string }[];
const parkingFacts = async () =>
  (await stage.log()).filter(({ stream }) => stream === REACTIONS_STREAM).map(({ type }) => type);

describe('reactions', () => {
  it('answer the facts that they name, and no others', async () => {
    const id = await stage.runtime.registered();
    await stage.runtime.give(id, 'acknowledge');
    await stage.react(stage.reactor([noting()]));
    expect(await linksOf(id)).toHaveLength(1);
  });

  it('see the case as it was right after the fact, whatever happened since', async () => {
    const id = await stage.runtime.registered();
    await stage.runtime.give(id, 'acknowledge');
    const seen: number[] = [];
    const looking = noting(async ({ then, now }) => {
      seen.push((await then()).revision, (await now()).revision);
      return [];
    });
    await stage.react(stage.reactor([looking]));
    expect(seen).toEqual([0, 1]);
  });

  it('that are refused are parked with the reason, and keep nobody else from being answered', async () => {
    const [one, other] = [await stage.runtime.registered(), await stage.runtime.registered()];
    const picky = noting(async (cause) => {
      const command = cause.caseId === one ? 'report-execution' : 'link-case';
      return [{ ...note(cause, 'seen'), command } as Effect];
    });
    await stage.react(stage.reactor([picky]));
    expect(await stage.parking.list()).toMatchObject([
      { reaction: 'noting', caseId: one, revision: 0, fact: 'ComplaintReceived', code: 'role-not-allowed' },
    ]);
    expect(await linksOf(other)).toHaveLength(1);
    await stage.react(stage.reactor([picky]));
    expect(await parkingFacts()).toEqual(['ReactionParked']);
  });

  it('that throw are parked too', async () => {
    const id = await stage.runtime.registered();
    await stage.react(stage.reactor([noting(() => Promise.reject(new TypeError('no such thing')))]));
    expect(await stage.parking.list()).toMatchObject([
      { caseId: id, code: 'failed', reason: 'no such thing' },
    ]);
  });

  it('are tried again when somebody asks: settled if they can be carried out now, parked again if not', async () => {
    await stage.runtime.registered();
    let works = false;
    const moody = noting(async (cause) => {
      if (!works) throw new Error('not yet');
      return [note(cause, 'seen')];
    });
    await stage.react(stage.reactor([moody]));
    const [parked] = await stage.parking.list();
    const retry = async () => {
      await stage.parking.retry(parked!.id, PEOPLE.admin, stage.runtime.now);
      await stage.reactor([moody]).handle((await stage.log()).slice(-1));
    };
    await retry();
    expect(await stage.parking.list()).toMatchObject([{ id: parked!.id, attempts: 2, retrying: false }]);
    works = true;
    await retry();
    expect(await stage.parking.list()).toEqual([]);
    expect(await linksOf(parked!.caseId)).toHaveLength(1);
    await stage.react(stage.reactor([moody]));
    expect(await parkingFacts()).toEqual([
      'ReactionParked',
      'ReactionRetryRequested',
      'ReactionParked',
      'ReactionRetryRequested',
      'ReactionSettled',
    ]);
  });

  it('that a later build doesn’t have any more can still be skipped', async () => {
    await stage.runtime.registered();
    await stage.react(stage.reactor([noting(() => Promise.reject(new Error('never')))]));
    const [parked] = await stage.parking.list();
    const { id } = parked!;
    await stage.parking.retry(id, PEOPLE.admin, stage.runtime.now);
    await stage.react(stage.reactor([]));
    expect(await stage.parking.list()).toMatchObject([{ code: 'reaction-unknown' }]);
    expect(await stage.parking.skip(id, '不再需要', PEOPLE.admin, stage.runtime.now)).toBe(true);
    expect(await stage.parking.list()).toEqual([]);
    expect(await stage.parking.skip(id, undefined, PEOPLE.admin, stage.runtime.now)).toBe(false);
  });

  it('wait, and are not parked, while the store is away', async () => {
    const id = await stage.runtime.registered();
    const unreachable = new StoreUnavailableError('esdb://db', 'not-done', new Error('reset'));
    const away = stage.reactor([noting(() => Promise.reject(unreachable))]);
    await expect(stage.react(away)).rejects.toThrow(StoreUnavailableError);
    expect(await stage.parking.list()).toEqual([]);
    await stage.react(stage.reactor([noting()]));
    expect(await linksOf(id)).toHaveLength(1);
  });

  it('answer nothing that isn’t a fact of this engine, nor what was taken from another system’s log', async () => {
    const id = await stage.runtime.registered();
    const [opening] = await stage.log().then((log) => log.filter(({ stream }) => stream === id));
    const store = stage.runtime.store as InMemoryEventStore;
    const copy = (type: string, metadata: object) => ({ id: crypto.randomUUID(), type, data: {}, metadata });
    const taken = { ...(opening!.metadata as object), source: { log: 'bpi' } };
    await store.append(
      'complaint-strange',
      [copy('ComplaintReceived', { process: 'complaint' })],
      'no-stream',
    );
    await store.append('complaint-taken', [copy('ComplaintReceived', taken)], 'no-stream');
    const seen: string[] = [];
    await stage.react(stage.reactor([noting(async ({ caseId }) => (seen.push(caseId), []))]));
    expect(seen).toEqual([id]);
    expect(await stage.parking.list()).toEqual([]);
  });
});
