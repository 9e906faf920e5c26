import { connect } from 'node:net';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { serve, type Served } from '../testing/served.ts';

describe('Beside gRPC, on the same port', () => {
  let served: Served;
  beforeEach(async () => {
    served = await serve();
  });
  afterEach(() => served.close());

  const ask = (path: string, init?: RequestInit) =>
    fetch(`http://127.0.0.1:${served.endpoint.port}${path}`, init);

  it.each(['/health/live', '/health/ready'])('%s says that all is well', async (path) => {
    expect((await ask(path)).status).toBe(204);
    expect((await ask(`${path}?t=1`, { method: 'HEAD' })).status).toBe(204);
  });

  it('/ping answers what clients look for', async () => {
    expect(await (await ask('/ping')).json()).toEqual({
      msgTypeId: expect.any(Number),
      text: 'Ping request successfully handled',
    });
  });

  it('/info names the release whose protocol this is', async () => {
    expect(await (await ask('/info')).json()).toMatchObject({
      esVersion: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    });
  });

  it('other paths are not found, other methods not allowed', async () => {
    expect((await ask('/streams/$all')).status).toBe(404);
    expect((await ask('/streams/a', { method: 'POST', body: '{}' })).status).toBe(404);
    const posted = await ask('/ping', { method: 'POST', body: 'x'.repeat(100_000) });
    expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it('a request may come in pieces, be they single bytes', async () => {
    const socket = connect(served.endpoint.port, '127.0.0.1').setNoDelay(true);
    for (const byte of 'POST /ping HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n') socket.write(byte);
    let answer = '';
    for await (const chunk of socket) answer += String(chunk);
    expect(answer).toMatch(/^HTTP\/1\.1 405 /);
  });

  it('what is neither version of HTTP is told so, or hung up on', async () => {
    const socket = connect(served.endpoint.port, '127.0.0.1');
    socket.write('\x16\x03\x01garbage\r\n\r\n');
    let answer = '';
    for await (const chunk of socket) answer += String(chunk);
    expect(answer).toMatch(/^(HTTP\/1\.1 400 |$)/);
  });

  it('a connection that never says anything does not outlive the endpoint', async () => {
    const socket = connect(served.endpoint.port, '127.0.0.1');
    // Hanging up may be noticed as a reset.
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    await served.endpoint.close(60_000);
    await once(socket, 'close');
  });
});
