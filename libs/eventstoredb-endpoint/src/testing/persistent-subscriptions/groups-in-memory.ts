import { InMemoryEventStore, type EventStore } from '@huiyin/event-store';
import { sampleEvents } from '@huiyin/event-store/testing';
import { LinkResolver } from '../../links/resolve-link.ts';
import { unavailable } from '../../rpc/rpc-error.ts';
import { LiveTail } from '../../streams/live-tail.ts';
import { StoreStreams } from '../../streams/store-streams.ts';
import type { StreamSource } from '../../streams/stream-source.ts';
import { InMemoryCheckpoints } from '../../persistent-subscriptions/checkpoints/in-memory-checkpoints.ts';
import type { GroupChange } from '../../persistent-subscriptions/definition/group-change.ts';
import { DEFAULT_SETTINGS, type GroupSettings } from '../../persistent-subscriptions/group/group-settings.ts';
import { makeGroup, makeParked } from '../../persistent-subscriptions/running/group-parts.ts';
import type { RunningGroup } from '../../persistent-subscriptions/running/running-group.ts';
import { SubscriptionGroups } from '../../persistent-subscriptions/subscription-groups.ts';
import { ManualTimer } from './manual-timer.ts';

/** Something that fails for as long as the test says. */
export interface Failing {
  /** What is thrown instead of reading the source, or of appending to the store. */
  reading?: Error | undefined;
  appending?: Error | undefined;
}

interface Parts {
  readonly store: EventStore;
  readonly tail: LiveTail;
  readonly timer: ManualTimer;
  readonly checkpoints: InMemoryCheckpoints;
  readonly said: string[];
  readonly failing: Failing;
  readonly groups: SubscriptionGroups;
}

/** Groups at work on a store in memory, at a time that the test sets. */
export class GroupsInMemory {
  readonly store: EventStore;
  readonly timer: ManualTimer;
  readonly checkpoints: InMemoryCheckpoints;
  /** What was written to the log of the program. */
  readonly said: readonly string[];
  readonly failing: Failing;
  readonly groups: SubscriptionGroups;
  readonly #tail: LiveTail;

  private constructor({ store, tail, timer, checkpoints, said, failing, groups }: Parts) {
    this.store = store;
    this.#tail = tail;
    this.timer = timer;
    this.checkpoints = checkpoints;
    this.said = said;
    this.failing = failing;
    this.groups = groups;
  }

  static async open(): Promise<GroupsInMemory> {
    const store = new InMemoryEventStore();
    const tail = await LiveTail.open(store);
    const failing: Failing = {};
    const timer = new ManualTimer();
    const checkpoints = new InMemoryCheckpoints();
    const said: string[] = [];
    const say = (_details: object, message: string) => void said.push(message);
    const groups = await SubscriptionGroups.open({
      ...{
        store: appendsUnless(failing, store),
        streams: readsUnless(failing, new StoreStreams(store, tail)),
      },
      ...{ tail, links: new LinkResolver(store), checkpoints, timer, clock: Date.now, makeGroup, makeParked },
      log: { info: say, warn: say, error: say },
    });
    return new GroupsInMemory({ store, tail, timer, checkpoints, said, failing, groups });
  }

  /** Makes a group `g` of this stream. */
  async create(
    stream: string,
    settings: Partial<GroupSettings> = {},
    change: Partial<GroupChange> = {},
  ): Promise<RunningGroup> {
    const whole = { stream, group: 'g', settings: { ...DEFAULT_SETTINGS, ...settings } };
    await this.groups.create({ ...whole, startFrom: 'start', ...change }, 'li');
    return this.groups.group(stream, 'g');
  }

  async append(stream: string, count: number): Promise<void> {
    await this.store.append(stream, sampleEvents(count), 'any');
  }

  async close(): Promise<void> {
    await this.groups.close(unavailable('over'));
    await this.#tail.close();
    await this.store.close();
  }
}

function appendsUnless(failing: Failing, store: EventStore): EventStore {
  return new Proxy(store, {
    get: (target, key) => {
      if (key === 'append' && failing.appending !== undefined) return () => Promise.reject(failing.appending);
      const member: unknown = Reflect.get(target, key, target);
      return typeof member === 'function' ? (member.bind(target) as unknown) : member;
    },
  });
}

function readsUnless(failing: Failing, streams: StreamSource): StreamSource {
  return {
    readStream: (stream, options) => {
      if (failing.reading !== undefined) throw failing.reading;
      return streams.readStream(stream, options);
    },
    grown: (stream, signal) => streams.grown(stream, signal),
  };
}
