import { beforeEach, describe, expect, it } from '@jest/globals';
import { InMemoryEventStore } from '@huiyin/event-store';
import { sampleEvent } from '@huiyin/event-store/testing';
import { DEFAULT_SETTINGS } from '../group/group-settings.ts';
import { Configuration } from './configuration.ts';
import type { GroupDefinition } from './group-definition.ts';
import { CONFIGURATION_STREAM } from './system-streams.ts';

const definition = (id: string, change: Partial<GroupDefinition> = {}): GroupDefinition => ({
  ...{ id, stream: 'orders', group: id, settings: DEFAULT_SETTINGS, startFrom: 'end', startAfter: 7 },
  ...change,
});

describe('The record of groups', () => {
  let store: InMemoryEventStore;
  beforeEach(() => {
    store = new InMemoryEventStore();
  });

  const groups = async () => [...(await Configuration.read(store)).groups];

  it('is empty where nothing is recorded', async () => {
    expect(await groups()).toEqual([]);
  });

  it('tells which groups there are, and how they were set last', async () => {
    const record = await Configuration.read(store);
    const filter = { on: 'type', prefixes: ['Order'], regex: '' } as const;
    await record.created(definition('a'), 'li');
    await record.created(definition('b', { stream: '$all', filter }), 'li');
    await record.created(definition('c'), 'li');
    await record.updated(definition('a', { startFrom: 3, startAfter: 2 }), 'wang');
    await record.deleted(definition('c'), 'wang');
    const expected = [
      definition('a', { startFrom: 3, startAfter: 2 }),
      definition('b', { stream: '$all', filter }),
    ];
    expect([...record.groups]).toEqual(expected);
    expect(await groups()).toEqual(expected);
  });

  it('is written on by who has read it', async () => {
    await (await Configuration.read(store)).created(definition('a'), 'li');
    const again = await Configuration.read(store);
    await again.created(definition('b'), 'li');
    expect((await groups()).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('is not written over by who has read it before somebody else wrote', async () => {
    const [one, other] = [await Configuration.read(store), await Configuration.read(store)];
    await one.created(definition('a'), 'li');
    await expect(other.created(definition('a'), 'li')).rejects.toMatchObject({
      code: 'wrong-expected-revision',
    });
  });

  it('passes over what is none of its own', async () => {
    await store.append(
      CONFIGURATION_STREAM,
      [
        sampleEvent('no object', '$PersistentSubscriptionCreated'),
        sampleEvent({ id: 7 }, '$PersistentSubscriptionCreated'),
        sampleEvent(definition('x'), 'SomethingElse'),
      ],
      'any',
    );
    expect(await groups()).toEqual([]);
  });
});
