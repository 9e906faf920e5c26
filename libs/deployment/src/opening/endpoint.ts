import type { SqliteEventStore } from '@huiyin/event-store-sqlite';
import {
  ExposedEndpointError,
  InvalidCertificateError,
  InvalidCredentialsError,
  openEndpoint,
  type Endpoint,
} from '@huiyin/eventstoredb-endpoint';
import { componentLog, SettingError, type LogSettings } from '@huiyin/service-kit/process';
import type { DataDirectory } from '../settings/data-directory.ts';
import type { EndpointSettings } from '../settings/endpoint-settings.ts';

/** What the system says of a setting that can't be used, in words that name the setting. */
const REASONS: Readonly<Record<string, string>> = {
  EADDRINUSE:
    'the port is in use by another process; choose another with GRPC_PORT, or none with GRPC_PORT=off',
  EACCES: 'this user may not do that; choose a port above 1023 with GRPC_PORT, and files that it may read',
  EADDRNOTAVAIL: 'this machine does not have that address; check GRPC_HOST',
  ENOTFOUND: 'there is no such host; check GRPC_HOST',
  ENOENT: 'there is no such file; check GRPC_CREDENTIALS, GRPC_TLS_CERT and GRPC_TLS_KEY',
};

/** What a file of secrets can be. */
const INVALID = [InvalidCertificateError, InvalidCredentialsError];

/**
 * Puts EventStoreDB's protocol in front of the embedded store.
 *
 * @throws SettingError when it can't be served as the settings say.
 */
export async function serveEndpoint(
  store: SqliteEventStore,
  { host, port, credentialsFile, tls }: EndpointSettings,
  { endpoint: directory }: DataDirectory,
  log: LogSettings | false,
): Promise<Endpoint> {
  try {
    return await openEndpoint({
      store,
      directory,
      listen: { host, port },
      log: componentLog('Endpoint', log),
      ...(tls && { tls }),
      ...(credentialsFile !== undefined && { credentialsFile }),
    });
  } catch (error) {
    if (error instanceof ExposedEndpointError)
      throw new SettingError(
        `GRPC_HOST=${host} lets other machines in: that takes GRPC_CREDENTIALS, GRPC_TLS_CERT and GRPC_TLS_KEY`,
      );
    const reason = INVALID.some((kind) => error instanceof kind)
      ? (error as Error).message
      : REASONS[codeOf(error)];
    if (reason === undefined) throw error;
    throw new SettingError(`Cannot serve EventStoreDB’s protocol on ${host}:${port}: ${reason}`);
  }
}

/** Leaves word in the data directory of how other processes on this machine reach the store while it is held. */
export function announce(store: SqliteEventStore, { connectionString }: Endpoint): void {
  store.announce({ endpoint: connectionString.replace('//0.0.0.0:', '//127.0.0.1:') });
}

const codeOf = (error: unknown): string => (error as { readonly code?: string }).code ?? '';
