import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { StoreAccessDeniedError, StoreUnavailableError } from '@huiyin/event-store';
import { sampleEvents } from '@huiyin/event-store/testing';
import { openTestEndpoint } from '@huiyin/eventstoredb-endpoint/testing';
import { generate } from 'selfsigned';
import { ConnectionStringError, openEventStoreDb } from './index.ts';
import { failure, ScriptedServer } from './testing/scripted-server.ts';
import { ToldLog } from './testing/told-log.ts';

const UNAUTHENTICATED = 16;
const PERMISSION_DENIED = 7;

describe('opening a store in EventStoreDB', () => {
  const leaving: (() => unknown)[] = [];
  afterEach(async () => {
    for (const leave of leaving.splice(0).reverse()) await leave();
  });

  const refusal = (connectionString: string, connectTimeout?: number) =>
    openEventStoreDb({ connectionString, connectTimeout }).catch((reason: unknown) => reason);

  it('fails in time, saying why, when nothing listens there', async () => {
    const free = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => free.once('listening', resolve));
    const { port } = free.address() as { readonly port: number };
    await new Promise((resolve) => free.close(resolve));
    // Long enough for one attempt on a busy machine: what came of that is what is told.
    const error = await refusal(`esdb://user:secret@127.0.0.1:${port}?tls=false`, 2_000);
    expect(error).toBeInstanceOf(StoreUnavailableError);
    expect(error).toMatchObject({ place: `esdb://127.0.0.1:${port}`, outcome: 'not-done' });
    expect((error as Error).message).toContain('ECONNREFUSED');
    expect((error as Error).message).not.toContain('secret');
  });

  it('fails in time when something listens that never answers', async () => {
    const sockets: Socket[] = [];
    const mute = createServer((socket) => sockets.push(socket.on('error', () => undefined).resume()));
    leaving.push(() => mute.close());
    leaving.push(() => sockets.forEach((socket) => socket.destroy()));
    await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
    const { port } = mute.address() as { readonly port: number };
    expect(await refusal(`esdb://127.0.0.1:${port}?tls=false`, 150)).toBeInstanceOf(StoreUnavailableError);
    expect(await refusal(`esdb+discover://127.0.0.1:${port}?tls=false&gossipTimeout=1`, 150)).toBeInstanceOf(
      StoreUnavailableError,
    );
  });

  it('fails at once when the server denies access, whichever way it says so', async () => {
    const denials = [
      failure(UNAUTHENTICATED, 'no such user'),
      failure(PERMISSION_DENIED, 'not for you', { exception: 'access-denied' }),
    ];
    for (const denial of denials) {
      const server = await ScriptedServer.open({ read: (call) => call.emit('error', denial) });
      leaving.push(() => server.close());
      expect(await refusal(server.connectionString)).toBeInstanceOf(StoreAccessDeniedError);
    }
  });

  it('fails at once on a connection string that can’t be understood', async () => {
    expect(await refusal('esdb://host:one')).toBeInstanceOf(ConnectionStringError);
    expect(await refusal('esdb://host?tlsCaFile=/nowhere/ca.pem')).toMatchObject({
      message: expect.stringContaining('tlsCaFile'),
    });
    expect(await refusal('esdb://host?userCertFile=/nowhere/cert.pem')).toMatchObject({
      message: expect.stringContaining('userKeyFile'),
    });
  });

  it('sends credentials over TLS, and trusts the authority that it is given', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'huiyin '));
    leaving.push(() => rm(directory, { recursive: true }));
    const { cert, private: key } = await generate([{ name: 'commonName', value: 'localhost' }]);
    const tlsCaFile = join(directory, 'ca.pem');
    await writeFile(tlsCaFile, cert);
    const seen = new Set<string | undefined>();
    const authenticate = async (authorization: string | undefined) => {
      seen.add(authorization);
      return { name: 'admin', groups: ['$admins'] };
    };
    const endpoint = await openTestEndpoint({ tls: { cert, key }, authenticate });
    leaving.push(() => endpoint.close(0));

    const target = `127.0.0.1:${endpoint.port}`;
    const store = await openEventStoreDb({
      connectionString: `esdb://admin:geheim%3A1@localhost:${endpoint.port}?tlsCaFile=${encodeURIComponent(tlsCaFile)}`,
    });
    leaving.push(() => store.close());
    await store.append('a', sampleEvents(1), 'no-stream');
    expect([...seen]).toEqual([`Basic ${Buffer.from('admin:geheim:1').toString('base64')}`]);

    expect(await refusal(`esdb://admin:geheim@${target}`, 150)).toBeInstanceOf(StoreUnavailableError);
    const trusting = await openEventStoreDb({ connectionString: `esdb://a:b@${target}?tlsVerifyCert=false` });
    leaving.push(() => trusting.close());
    expect(await trusting.head()).toBe(await store.head());
  });

  it('warns that credentials are not sent without TLS', async () => {
    const endpoint = await openTestEndpoint();
    leaving.push(() => endpoint.close(0));
    const log = new ToldLog();
    const connectionString = `esdb://admin:changeit@127.0.0.1:${endpoint.port}?tls=false`;
    const store = await openEventStoreDb({ connectionString, log });
    leaving.push(() => store.close());
    expect(log.messages('warn').join()).toContain('no credentials are sent');
    expect(JSON.stringify(log.lines)).not.toContain('changeit');
  });

  it('finds the leader of a cluster by itself', async () => {
    const endpoint = await openTestEndpoint();
    leaving.push(() => endpoint.close(0));
    const hosts = [`127.0.0.1:${endpoint.port}`, `127.0.0.1:1,127.0.0.1:${endpoint.port}`];
    for (const [scheme, host] of [['kurrentdb+discover', hosts[0]] as const, ['esdb', hosts[1]] as const]) {
      const store = await openEventStoreDb({ connectionString: `${scheme}://${host}?tls=false` });
      leaving.push(() => store.close());
      await store.append(scheme, sampleEvents(1), 'no-stream');
    }
    expect(await endpoint.store.head()).toBe(2);
  });
});
