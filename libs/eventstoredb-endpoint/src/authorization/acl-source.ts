import {
  StreamDeletedError,
  StreamNotFoundError,
  type EventStore,
  type RecordedEvent,
} from '@huiyin/event-store';
import { parseAcl, type Acl } from './acl.ts';

/** The stream whose last event holds the default lists; EventStoreDB's own name. */
export const SETTINGS_STREAM = '$settings';

/** The default lists as the store's settings have them. */
export interface DefaultAcls {
  readonly user: Acl;
  readonly system: Acl;
}

/** The list in a stream's metadata. A tombstoned stream has none: there is nothing to protect but that it was there. */
export async function aclOf(store: EventStore, stream: string): Promise<Acl> {
  try {
    return parseAcl((await store.streamMetadata(stream))['$acl']);
  } catch (error) {
    if (error instanceof StreamDeletedError) return {};
    throw error;
  }
}

/** The default lists in `$settings`: `$userStreamAcl` and `$systemStreamAcl` of its last event. */
export async function defaultAclsOf(store: EventStore): Promise<DefaultAcls> {
  const settings = (await lastEvent(store, SETTINGS_STREAM))?.data;
  if (typeof settings !== 'object' || settings === null) return { user: {}, system: {} };
  const { $userStreamAcl, $systemStreamAcl } = settings as Readonly<Record<string, unknown>>;
  return { user: parseAcl($userStreamAcl), system: parseAcl($systemStreamAcl) };
}

async function lastEvent(store: EventStore, stream: string): Promise<RecordedEvent | undefined> {
  try {
    for await (const event of store.readStream(stream, { direction: 'backwards', limit: 1 })) return event;
  } catch (error) {
    if (!(error instanceof StreamNotFoundError || error instanceof StreamDeletedError)) throw error;
  }
  return undefined;
}
