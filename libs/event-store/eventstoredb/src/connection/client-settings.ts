import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type {
  ChannelCredentialOptions,
  DNSClusterOptions,
  GossipClusterOptions,
  SingleNodeOptions,
} from '@eventstore/db-client';
import type { ConnectionOptions } from './connection-options.ts';
import { ConnectionStringError, type Address, type ConnectionSettings } from './connection-string.ts';

/** The official client's own settings for where to connect. */
export type ClientSettings = DNSClusterOptions | GossipClusterOptions | SingleNodeOptions;

/** What the official client is to be made of to connect as a connection string says. */
export function clientSettings({ discover, hosts, options }: ConnectionSettings): ClientSettings {
  const { connectionName = 'huiyin', defaultDeadline, keepAliveInterval, keepAliveTimeout } = options;
  const common = defined({ connectionName, defaultDeadline, keepAliveInterval, keepAliveTimeout });
  const [first, ...more] = hosts.map((host): Address => ({ ...host }));
  if (!discover) return { ...common, endpoint: first as Address };
  // Once: who asks in vain asks again by himself, and a closed store leaves no long search behind.
  const { nodePreference, maxDiscoverAttempts = 1, discoveryInterval, gossipTimeout } = options;
  const search = defined({ nodePreference, maxDiscoverAttempts, discoveryInterval, gossipTimeout });
  return more.length === 0
    ? { ...common, ...search, discover: first as Address }
    : { ...common, ...search, endpoints: [first as Address, ...more] };
}

/**
 * How the channel is secured.
 *
 * @throws ConnectionStringError when a file can't be read, or the certificate comes without its key.
 */
export function channelSettings(options: ConnectionOptions): ChannelCredentialOptions {
  if (options.tls === false) return { insecure: true };
  if ((options.userCertFile === undefined) !== (options.userKeyFile === undefined)) {
    throw new ConnectionStringError('names one of userCertFile and userKeyFile: it takes both');
  }
  return defined({
    insecure: false,
    rootCertificate: fileOf('tlsCaFile', options.tlsCaFile),
    userCertFile: fileOf('userCertFile', options.userCertFile),
    userKeyFile: fileOf('userKeyFile', options.userKeyFile),
    verifyOptions: options.tlsVerifyCert === false ? { rejectUnauthorized: false } : undefined,
  });
}

function fileOf(name: string, path: string | undefined): Buffer | undefined {
  if (path === undefined) return undefined;
  try {
    return readFileSync(resolve(path));
  } catch (error) {
    throw new ConnectionStringError(`names a ${name} that can't be read (${(error as Error).message})`);
  }
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Without the settings that are undefined: the client takes those for settings. */
function defined<T extends object>(settings: T): Defined<T> {
  return Object.fromEntries(
    Object.entries(settings).filter(([, value]) => value !== undefined),
  ) as Defined<T>;
}
