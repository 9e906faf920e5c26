import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventStoreDBClient } from '@eventstore/db-client';
import { openTestEndpoint, type TestEndpoint } from '../open-test-endpoint.ts';
import type { TlsIdentity } from '../../transport/listener.ts';

/** Everybody's password is `changeit`. */
const CREDENTIALS = `
root:changeit:$admins
night:changeit:$ops
shop:changeit:shops
desk:changeit
`;

/** An endpoint with TLS and credentials from files. */
export interface SecuredEndpoint {
  readonly endpoint: TestEndpoint;
  readonly directory: string;
  /**
   * A client that trusts a certificate, by default the first one, and calls as `user:password` says; nobody if it's empty.
   * It is disposed of when the endpoint is closed.
   */
  client(user?: string, trusted?: string): EventStoreDBClient;
  /** Puts another certificate and key into the files. */
  renew(identity: TlsIdentity): void;
  /** Resolves with the next thing that the endpoint has to say. */
  said(): Promise<string>;
  close(): Promise<void>;
}

export async function openSecuredEndpoint(identity: TlsIdentity): Promise<SecuredEndpoint> {
  const directory = mkdtempSync(join(tmpdir(), 'huiyin-secured-'));
  const write = (name: string, text: string) => {
    // As whoever renews files does it: nobody ever sees half of one.
    writeFileSync(join(directory, `${name}.new`), text);
    renameSync(join(directory, `${name}.new`), join(directory, name));
    return join(directory, name);
  };
  let listener: (message: string) => void = () => undefined;
  const tell = (_: object, message: string) => listener(message);
  const endpoint = await openTestEndpoint({
    directory: join(directory, 'endpoint'),
    tls: { certFile: write('cert.pem', identity.cert), keyFile: write('key.pem', identity.key) },
    credentialsFile: write('credentials', CREDENTIALS),
    secretsReadEvery: 20,
    log: { info: tell, warn: tell, error: tell },
  });
  const clients: EventStoreDBClient[] = [];
  let authorities = 0;
  return {
    endpoint,
    directory,
    client: (user = '', trusted = identity.cert) => {
      const ca = encodeURIComponent(write(`trusted-${authorities++}.pem`, trusted));
      const client = EventStoreDBClient.connectionString(
        `esdb://${user === '' ? '' : `${user}@`}127.0.0.1:${endpoint.port}?tls=true&tlsCAFile=${ca}&maxDiscoverAttempts=1`,
      );
      clients.push(client);
      return client;
    },
    renew: ({ cert, key }) => {
      write('cert.pem', cert);
      write('key.pem', key);
    },
    said: () => new Promise((resolve) => (listener = resolve)),
    close: async () => {
      for (const client of clients) await client.dispose();
      await endpoint.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
