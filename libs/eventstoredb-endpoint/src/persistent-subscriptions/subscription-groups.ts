import { randomUUID } from 'node:crypto';
import {
  persistentSubscriptionDoesNotExist,
  persistentSubscriptionDropped,
  persistentSubscriptionExists,
  persistentSubscriptionFailed,
} from '../rpc/exceptions.ts';
import type { RpcError } from '../rpc/rpc-error.ts';
import { Configuration } from './definition/configuration.ts';
import type { GroupChange } from './definition/group-change.ts';
import { subscriptionId, type GroupDefinition } from './definition/group-definition.ts';
import { parkedStreamOf } from './definition/system-streams.ts';
import type { ParkedMessages } from './parked/parked-messages.ts';
import { openGroup, sourceOf, type Surroundings } from './running/open-group.ts';
import type { RunningGroup } from './running/running-group.ts';
import { Turns } from './running/turns.ts';

/** All groups there are, and what can be done about them. Changes are made one after the other. */
export class SubscriptionGroups {
  readonly #surroundings: Surroundings;
  readonly #turns = new Turns();
  readonly #running = new Map<string, RunningGroup>();
  #configuration: Configuration;

  private constructor(surroundings: Surroundings, configuration: Configuration) {
    this.#surroundings = surroundings;
    this.#configuration = configuration;
  }

  /** Sets all recorded groups to work. */
  static async open(surroundings: Surroundings): Promise<SubscriptionGroups> {
    const groups = new SubscriptionGroups(surroundings, await Configuration.read(surroundings.store));
    await groups.#openAll();
    return groups;
  }

  /** @throws RpcError persistent-subscription-does-not-exist */
  group(stream: string, group: string): RunningGroup {
    const found = this.#running.get(subscriptionId(stream, group));
    if (found === undefined || found.definition.stream !== stream) {
      throw persistentSubscriptionDoesNotExist(stream, group);
    }
    return found;
  }

  /** All groups, or those of one stream. */
  list(stream?: string): RunningGroup[] {
    const all = [...this.#running.values()];
    return stream === undefined ? all : all.filter(({ definition }) => definition.stream === stream);
  }

  /**
   * Resolves when the group is on disk.
   *
   * @param user the name of who makes it.
   * @throws RpcError persistent-subscription-exists; persistent-subscription-failed where the two names together
   *   could be taken for those of another group.
   */
  create(change: GroupChange, user: string): Promise<void> {
    return this.#turns.take(async () => {
      this.#refuseExisting(change);
      const startAfter = await this.#startOf(change, change.filter);
      const definition: GroupDefinition = { id: randomUUID(), ...change, startAfter };
      // Of an earlier group of this name, something may be left.
      await this.#parkedOf(definition).clear();
      await this.#configuration.created(definition, user);
      await this.#start(definition);
    });
  }

  /**
   * Gives a group other settings. Its subscribers are dropped, to come back. Another start matters only as long as
   * nothing was processed.
   *
   * @throws RpcError persistent-subscription-does-not-exist
   */
  update(change: GroupChange, user: string): Promise<void> {
    return this.#turns.take(async () => {
      const running = this.group(change.stream, change.group);
      const { id, filter, startFrom, startAfter } = running.definition;
      const definition: GroupDefinition = {
        ...{ id, ...change, ...(filter && { filter }) },
        startAfter: change.startFrom === startFrom ? startAfter : await this.#startOf(change, filter),
      };
      await this.#configuration.updated(definition, user);
      await running.stop(dropped(definition));
      await this.#start(definition);
    });
  }

  /** @throws RpcError persistent-subscription-does-not-exist */
  delete(stream: string, group: string, user: string): Promise<void> {
    return this.#turns.take(async () => {
      const running = this.group(stream, group);
      const { definition } = running;
      await this.#configuration.deleted(definition, user);
      this.#running.delete(subscriptionId(stream, group));
      await running.stop(dropped(definition));
      await running.forget();
    });
  }

  /** Starts over as after a restart of the process; subscribers are dropped. */
  restart(): Promise<void> {
    return this.#turns.take(async () => {
      await this.#stopAll(dropped);
      this.#configuration = await Configuration.read(this.#surroundings.store);
      await this.#openAll();
    });
  }

  /** Puts on record how far all groups have come, and lets go of everything. Their subscribers are told why. */
  close(reason: RpcError): Promise<void> {
    return this.#turns.take(() => this.#stopAll(() => reason));
  }

  async #openAll(): Promise<void> {
    for (const definition of this.#configuration.groups) await this.#start(definition);
  }

  async #start(definition: GroupDefinition): Promise<void> {
    const running = await openGroup(this.#surroundings, definition);
    this.#running.set(subscriptionId(definition.stream, definition.group), running);
  }

  async #stopAll(reason: (definition: GroupDefinition) => RpcError): Promise<void> {
    const all = [...this.#running.values()];
    this.#running.clear();
    await Promise.all(all.map((running) => running.stop(reason(running.definition))));
  }

  #refuseExisting({ stream, group }: GroupChange): void {
    const other = this.#running.get(subscriptionId(stream, group))?.definition;
    if (other?.stream === stream) throw persistentSubscriptionExists(stream, group);
    if (other === undefined) return;
    throw persistentSubscriptionFailed(
      stream,
      group,
      `Its parked messages would be mixed up with those of group ${other.group} of ${other.stream}: use another name.`,
    );
  }

  #parkedOf({ stream, group }: GroupDefinition): ParkedMessages {
    const { makeParked, store, streams } = this.#surroundings;
    return makeParked(parkedStreamOf(stream, group), store, streams);
  }

  async #startOf({ stream, startFrom }: GroupChange, filter: GroupChange['filter']): Promise<number> {
    const source = sourceOf(this.#surroundings, stream, filter);
    if (startFrom === 'start') return source.origin;
    return startFrom === 'end' ? ((await source.last()) ?? source.origin) : startFrom - 1;
  }
}

function dropped({ stream, group }: GroupDefinition): RpcError {
  return persistentSubscriptionDropped(stream, group);
}
