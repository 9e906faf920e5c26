import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { serveEndpoint } from '../opening/endpoint.ts';
import { openEmbeddedStore } from '../opening/event-store.ts';
import { openTokens } from '../opening/tokens.ts';
import { parseDeploymentSettings, type DeploymentSettings } from '../settings/deployment-settings.ts';
import { parseEndpointSettings } from '../settings/endpoint-settings.ts';
import { awaitStore } from './await-store.ts';

let settings: DeploymentSettings;
beforeEach(async () => {
  settings = parseDeploymentSettings({
    DATA_DIR: mkdtempSync(join(tmpdir(), 'huiyin-await-')),
    PORT: String(await freePort()),
    LOG_LEVEL: 'fatal',
  });
});
afterEach(() => rmSync(settings.directory.path, { recursive: true }));

describe('a service whose event store isn’t there yet', () => {
  it('is alive but not ready, asks who comes to come again, and goes on as soon as the store is there', async () => {
    const grpcPort = await freePort();
    const { verifier } = await openTokens(settings, Date.now);
    const awaited = awaitStore(`esdb://127.0.0.1:${grpcPort}?tls=false`, settings, verifier);
    const ask = (path: string, init?: RequestInit) =>
      fetch(`http://127.0.0.1:${settings.listen.port}${path}`, init);
    while (!(await ask('/health/live').catch(() => undefined))?.ok) await setTimeout(20);
    const ready = await ask('/health/ready');
    expect([ready.status, await ready.json()]).toEqual([
      503,
      { status: 'down', checks: { store: { status: 'down', store: 'awaited' } } },
    ]);
    for (const request of [ask('/api/cases'), ask('/api/complaints', { method: 'POST' }), ask('/nowhere')]) {
      const answer = await request;
      expect(answer.headers.get('retry-after')).toBe('5');
      expect([answer.status, await answer.json()]).toEqual([
        503,
        expect.objectContaining({ code: 'service-starting', title: '服务正在启动' }),
      ]);
    }

    const embedded = await openEmbeddedStore(settings.directory);
    const endpoint = await serveEndpoint(
      embedded.store,
      parseEndpointSettings({ GRPC_PORT: String(grpcPort) })!,
      settings.directory,
      false,
    );
    const { store, health } = await awaited;
    expect(await health()).toMatchObject({ status: 'up' });
    // The address is free for the service itself.
    await expect(ask('/health/live')).rejects.toThrow();
    await store.close();
    await endpoint.close();
    await embedded.store.close();
  });

  it('doesn’t wait where waiting is of no use', async () => {
    const { verifier } = await openTokens(settings, Date.now);
    await expect(awaitStore('http://127.0.0.1', settings, verifier)).rejects.toThrow(/^EVENT_STORE: /);
  });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
