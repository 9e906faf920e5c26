import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { type SampleService, startSampleService } from '../testing/sample-service.ts';
import type { HttpAdapter } from './http-adapter.ts';

const sockets: Socket[] = [];
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
});

/** A connection on which one request was answered already. */
async function keptAlive(service: SampleService) {
  const socket = connect({ port: service.port, host: '127.0.0.1' });
  sockets.push(socket);
  let text = '';
  socket.on('data', (chunk) => (text += chunk.toString()));
  socket.on('error', () => undefined);
  const ask = (path: string) => socket.write(`GET ${path} HTTP/1.1\r\nhost: localhost\r\n\r\n`);
  ask('/health/ready');
  await once(socket, 'data');
  expect(text).toContain('200 OK');
  text = '';
  return { socket, ask, said: () => text };
}

/** As SIGTERM does. */
function stop(service: SampleService): Promise<void> {
  (service.app.getHttpAdapter() as unknown as HttpAdapter).departure.announce();
  return service.close();
}

describe('a service that others are connected to, when it stops', () => {
  it('answers what is sent on their connections, that it isn’t ready, and that they end with the answer', async () => {
    const service = await startSampleService();
    const client = await keptAlive(service);
    const stopped = stop(service);
    while (service.app.getHttpServer().listening) await new Promise(setImmediate);
    client.ask('/health/ready');
    await once(client.socket, 'close');
    expect(client.said()).toMatch(/^HTTP\/1\.1 503 [^]*connection: close\r\n[^]*"process":"stopping"/i);
    await stopped;
  });

  it('lets nobody in any more, from the first moment on', async () => {
    const service = await startSampleService();
    await keptAlive(service);
    const stopped = stop(service);
    while (service.app.getHttpServer().listening) await new Promise(setImmediate);
    const refused = connect({ port: service.port, host: '127.0.0.1' });
    const [error] = (await once(refused, 'error')) as [NodeJS.ErrnoException];
    expect(error.code).toBe('ECONNREFUSED');
    await stopped;
  });

  it('ends connections on which nothing more is asked', async () => {
    const service = await startSampleService();
    const client = await keptAlive(service);
    await Promise.all([once(client.socket, 'close'), stop(service)]);
    expect(client.said()).toBe('');
  });
});
