import { randomUUID } from 'node:crypto';
import { StreamNotFoundError, type EventStore, type RecordedEvent } from '@huiyin/event-store';
import type { GroupDefinition } from './group-definition.ts';
import { CONFIGURATION_STREAM } from './system-streams.ts';

const CREATED = '$PersistentSubscriptionCreated';
const UPDATED = '$PersistentSubscriptionUpdated';
const DELETED = '$PersistentSubscriptionDeleted';

/** Which groups there are: recorded in the log, as what was done to them. */
export class Configuration {
  readonly #store: EventStore;
  readonly #groups = new Map<string, GroupDefinition>();
  #revision: number | 'no-stream' = 'no-stream';

  private constructor(store: EventStore) {
    this.#store = store;
  }

  /** Reads what is recorded. */
  static async read(store: EventStore): Promise<Configuration> {
    const configuration = new Configuration(store);
    try {
      for await (const event of store.readStream(CONFIGURATION_STREAM)) configuration.#apply(event);
    } catch (error) {
      if (!(error instanceof StreamNotFoundError)) throw error;
    }
    return configuration;
  }

  get groups(): Iterable<GroupDefinition> {
    return this.#groups.values();
  }

  /** Resolves when it's on disk. `user`: the name of who did it. */
  created(definition: GroupDefinition, user: string): Promise<void> {
    return this.#record(CREATED, definition, user);
  }

  updated(definition: GroupDefinition, user: string): Promise<void> {
    return this.#record(UPDATED, definition, user);
  }

  deleted({ id, stream, group }: GroupDefinition, user: string): Promise<void> {
    return this.#record(DELETED, { id, stream, group }, user);
  }

  /** Callers take turns: each knows what the one before has recorded. */
  async #record(type: string, data: object, user: string): Promise<void> {
    const event = { id: randomUUID(), type, data, metadata: { user } };
    const { revision } = await this.#store.append(CONFIGURATION_STREAM, [event], this.#revision);
    this.#revision = revision;
    // What an administrator may have put there by hand isn't a reason to serve nothing.
    if (isDefinition(data)) this.#keep(type, data);
  }

  #apply({ type, data, revision }: RecordedEvent): void {
    this.#revision = revision;
    // What an administrator may have put there by hand isn't a reason to serve nothing.
    if (isDefinition(data)) this.#keep(type, data);
  }

  #keep(type: string, definition: GroupDefinition): void {
    if (type === DELETED) this.#groups.delete(definition.id);
    else if (type === CREATED || type === UPDATED) this.#groups.set(definition.id, definition);
  }
}

function isDefinition(data: unknown): data is GroupDefinition {
  return (
    typeof data === 'object' &&
    data !== null &&
    ['id', 'stream', 'group'].every((key) => typeof (data as Record<string, unknown>)[key] === 'string')
  );
}
