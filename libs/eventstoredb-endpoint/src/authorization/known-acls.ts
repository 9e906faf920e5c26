import type { EventStore, Position } from '@huiyin/event-store';
import { describedBy, TOMBSTONE_TYPE } from '@huiyin/event-store/adapter';
import type { LiveTail } from '../streams/live-tail.ts';
import { aclOf, defaultAclsOf, SETTINGS_STREAM, type DefaultAcls } from './acl-source.ts';
import type { Acl } from './acl.ts';

/** Streams whose lists are remembered. */
const REMEMBERED = 50_000;

/**
 * The lists that checks need, remembered as long as no event has changed them. Never older than the call: before an answer
 * all that was recorded until then is looked through, and where the tail of the log lags behind, the store is asked.
 */
export class KnownAcls {
  readonly #store: EventStore;
  readonly #tail: LiveTail;
  readonly #streams = new Map<string, Acl>();
  #defaults: DefaultAcls | undefined;
  /** What is remembered holds up to here. */
  #position: Position;

  constructor(store: EventStore, tail: LiveTail) {
    this.#store = store;
    this.#tail = tail;
    this.#position = tail.position;
  }

  async of(stream: string): Promise<Acl> {
    const isCurrent = await this.#isCurrent();
    const known = isCurrent ? this.#streams.get(stream) : undefined;
    return known ?? this.#read(isCurrent, aclOf(this.#store, stream), (acl) => this.#remember(stream, acl));
  }

  async defaults(): Promise<DefaultAcls> {
    const isCurrent = await this.#isCurrent();
    const known = isCurrent ? this.#defaults : undefined;
    return known ?? this.#read(isCurrent, defaultAclsOf(this.#store), (acls) => (this.#defaults = acls));
  }

  /** Remembers what is read unless something was recorded meanwhile: it might be older than that. */
  async #read<T>(isCurrent: boolean, reading: Promise<T>, remember: (read: T) => void): Promise<T> {
    const position = this.#position;
    const read = await reading;
    if (isCurrent && position === this.#position) remember(read);
    return read;
  }

  #remember(stream: string, acl: Acl): void {
    if (this.#streams.size >= REMEMBERED) this.#streams.clear();
    this.#streams.set(stream, acl);
  }

  /** Forgets what events have changed since the last call; says whether those are all there are. */
  async #isCurrent(): Promise<boolean> {
    const head = await this.#store.head();
    const { position } = this.#tail;
    const events = this.#tail.after(this.#position, Infinity);
    if (events === undefined) this.#forgetAll();
    else for (const { stream, type } of events) this.#forget(stream, type);
    this.#position = position;
    return position >= head;
  }

  #forget(stream: string, type: string): void {
    if (stream === SETTINGS_STREAM) this.#defaults = undefined;
    if (type === TOMBSTONE_TYPE) this.#streams.delete(stream);
    const described = describedBy(stream);
    if (described === undefined) return;
    this.#streams.delete(described);
    // Its metadata may delete it or cut it off.
    if (described === SETTINGS_STREAM) this.#defaults = undefined;
  }

  #forgetAll(): void {
    this.#streams.clear();
    this.#defaults = undefined;
  }
}
