import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { announcedEndpoint } from '@huiyin/event-store-sqlite';
import { SettingError } from '@huiyin/service-kit';
import { dataDirectory, type DataDirectory } from '../settings/data-directory.ts';
import { parseEndpointSettings } from '../settings/endpoint-settings.ts';
import { announce, serveEndpoint } from './endpoint.ts';
import { connectToStore, openEmbeddedStore } from './event-store.ts';

describe('the endpoint of a data directory', () => {
  let directory: DataDirectory;
  let embedded: Awaited<ReturnType<typeof openEmbeddedStore>>;
  beforeEach(async () => {
    directory = dataDirectory(mkdtempSync(join(tmpdir(), 'huiyin-endpoint-')));
    embedded = await openEmbeddedStore(directory);
  });
  afterEach(async () => {
    await embedded.store.close();
    rmSync(directory.path, { recursive: true });
  });

  const serve = (env: NodeJS.ProcessEnv) =>
    serveEndpoint(embedded.store, parseEndpointSettings({ GRPC_PORT: '0', ...env })!, directory, false);

  it('is found by who finds the directory held, and serves its events', async () => {
    const endpoint = await serve({});
    announce(embedded.store, endpoint);
    await embedded.store.append(
      'a',
      [{ id: crypto.randomUUID(), type: 'Noted', data: {}, metadata: {} }],
      'any',
    );
    const connection = await connectToStore(announcedEndpoint(directory.events)!, false);
    expect(await connection.store.head()).toBe(1);
    expect(await connection.health()).toEqual({ status: 'up', store: 'connected' });
    await connection.store.close();
    await endpoint.close();
  });

  it('asks who calls as soon as there are credentials', async () => {
    const file = join(directory.path, 'credentials');
    writeFileSync(file, 'admin:changeit:$admins\n');
    const endpoint = await serve({ GRPC_CREDENTIALS: file });
    await expect(connectToStore(endpoint.connectionString, false)).rejects.toMatchObject({
      code: 'store-access-denied',
    });
    await endpoint.close();
  });

  it.each<[NodeJS.ProcessEnv, RegExp]>([
    [{ GRPC_HOST: '0.0.0.0' }, /^GRPC_HOST=0\.0\.0\.0 lets other machines in/],
    [{ GRPC_CREDENTIALS: '/nowhere/credentials' }, /no such file; check GRPC_CREDENTIALS/],
    [{ GRPC_TLS_CERT: '/nowhere/a.pem', GRPC_TLS_KEY: '/nowhere/b.pem' }, /no such file/],
  ])('is not served with %j: one line says why', async (env, words) => {
    const refusal: unknown = await serve(env).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(SettingError);
    expect((refusal as Error).message).toMatch(words);
  });

  it('is not served on a port that is taken', async () => {
    const first = await serve({});
    await expect(serve({ GRPC_PORT: String(first.port) })).rejects.toThrow(/choose another with GRPC_PORT/);
    await first.close();
  });
});
