import { join } from 'node:path';

/** What lies where in a data directory. */
export interface DataDirectory {
  readonly path: string;
  /** The log of events: the only thing that can't be made again. */
  readonly events: string;
  /** The views, each version of each in files of its own: made again from the log. */
  readonly views: string;
  /** How far what acts on events has come: kept apart, because nothing can make it again. */
  readonly consumers: string;
  /** The key that tokens are signed with. */
  readonly keys: string;
  /** What the EventStoreDB endpoint keeps: how far subscriptions have come, and its index of links. */
  readonly endpoint: string;
}

export const dataDirectory = (path: string): DataDirectory => ({
  path,
  events: join(path, 'events'),
  views: join(path, 'views'),
  consumers: join(path, 'consumers'),
  keys: join(path, 'keys'),
  endpoint: join(path, 'endpoint'),
});
