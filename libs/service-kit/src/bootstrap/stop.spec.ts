import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { type SampleService, startSampleService } from '../testing/sample-service.ts';

const sockets: Socket[] = [];
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
});

async function open(service: SampleService): Promise<Socket> {
  const socket = connect({ port: service.port, host: '127.0.0.1' });
  sockets.push(socket);
  await once(socket, 'connect');
  return socket;
}

const slow = (milliseconds: number): string =>
  `GET /api/orders/slow/${milliseconds} HTTP/1.1\r\nhost: localhost\r\n\r\n`;

/** Everything until the server closes the connection. */
async function rest(socket: Socket): Promise<string> {
  let text = '';
  socket.on('data', (chunk) => (text += chunk.toString()));
  socket.on('error', () => undefined);
  await once(socket, 'close');
  return text;
}

describe('a service that stops', () => {
  it('answers the requests in flight, and closes idle connections', async () => {
    const service = await startSampleService();
    const idle = await open(service);
    const busy = await open(service);
    const idleEnd = rest(idle);
    const busyEnd = rest(busy);
    busy.write(slow(300));
    await new Promise((resolve) => setTimeout(resolve, 100));
    await service.close();
    expect(await idleEnd).toBe('');
    expect(await busyEnd).toMatch(/^HTTP\/1\.1 200 OK\r\n[^]*\{"waited":300\}$/);
  });

  it('takes no new connections', async () => {
    const service = await startSampleService();
    await service.close();
    await expect(fetch(`${service.url}/health/live`)).rejects.toThrow();
  });

  it('cuts off what takes longer than it has patience for', async () => {
    const service = await startSampleService({ shutdownGrace: 100 });
    const busy = await open(service);
    const end = rest(busy);
    busy.write(slow(3000));
    await new Promise((resolve) => setTimeout(resolve, 50));
    await service.close();
    expect(await end).toBe('');
  });
});
