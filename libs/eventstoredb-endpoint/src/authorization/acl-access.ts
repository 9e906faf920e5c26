import type { EventStore } from '@huiyin/event-store';
import { unauthenticated } from '../authentication/unauthenticated.ts';
import type { User } from '../authentication/user.ts';
import { accessDenied } from '../rpc/exceptions.ts';
import type { LiveTail } from '../streams/live-tail.ts';
import type { Access, StreamAction } from './access.ts';
import { ADMINISTRATORS, DEFAULT_ACLS, isNamed, OPERATORS } from './acl.ts';
import { KnownAcls } from './known-acls.ts';

/**
 * Access by lists in the streams' metadata, as EventStoreDB's documentation has it: the stream's own list decides, else
 * the defaults in `$settings`, else that users' streams are open to everybody and those of the system (`$…`, the whole log
 * included) to administrators only. Nobody gets anything who hasn't said who it is.
 */
export class AclAccess implements Access {
  readonly #acls: KnownAcls;

  constructor(store: EventStore, tail: LiveTail) {
    this.#acls = new KnownAcls(store, tail);
  }

  async check(user: User | undefined, action: StreamAction, stream: string): Promise<void> {
    const known = identified(user);
    if (known.groups.includes(ADMINISTRATORS)) return;
    if (!isNamed(known, await this.#named(action, stream))) {
      throw accessDenied(`${known.name} has no ${action} access to ${stream}.`);
    }
  }

  async checkAdministrator(user: User | undefined): Promise<void> {
    const known = identified(user);
    if (known.groups.includes(ADMINISTRATORS) || known.groups.includes(OPERATORS)) return;
    throw accessDenied(`${known.name} is no administrator.`);
  }

  async #named(action: StreamAction, stream: string): Promise<readonly string[]> {
    const kind = stream.startsWith('$') ? 'system' : 'user';
    return (
      (await this.#acls.of(stream))[action] ??
      (await this.#acls.defaults())[kind][action] ??
      DEFAULT_ACLS[kind][action]
    );
  }
}

function identified(user: User | undefined): User {
  if (user === undefined) throw unauthenticated('Credentials are needed here.');
  return user;
}
