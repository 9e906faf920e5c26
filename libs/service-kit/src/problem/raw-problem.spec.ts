import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rawExchange } from '../testing/raw-exchange.ts';
import { type SampleService, startSampleService } from '../testing/sample-service.ts';

let service: SampleService;

beforeAll(async () => {
  service = await startSampleService({ requestTimeout: 300 });
});
afterAll(() => service.close());

const exchange = (text: string): ReturnType<typeof rawExchange> =>
  rawExchange(service.port, Buffer.from(text, 'latin1'));

describe('what is no HTTP request', () => {
  it.each([
    ['rubbish', '\x16\x03\x01 rubbish\r\n\r\n', 400, 'malformed-request'],
    ['an unknown method', 'FETCH / HTTP/1.1\r\nhost: a\r\n\r\n', 400, 'malformed-request'],
    [
      'a request without Host',
      'GET /health/live HTTP/1.1\r\nconnection: close\r\n\r\n',
      400,
      'malformed-request',
    ],
    [
      'header fields too large',
      `GET / HTTP/1.1\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`,
      431,
      'headers-too-large',
    ],
    ['CONNECT', 'CONNECT a:443 HTTP/1.1\r\nhost: a\r\n\r\n', 400, 'malformed-request'],
    [
      'an expectation',
      'GET /health/live HTTP/1.1\r\nhost: a\r\nexpect: much\r\n\r\n',
      417,
      'expectation-failed',
    ],
    [
      'two lengths',
      'POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n',
      400,
      'malformed-request',
    ],
  ])('%s is refused with a problem', async (_name, text, status, code) => {
    const answer = await exchange(text);
    expect(answer).toMatchObject({
      status,
      headers: { 'content-type': 'application/problem+json', connection: 'close' },
    });
    expect(JSON.parse(answer?.body ?? '')).toMatchObject({ status, code });
  });

  it('a request that never ends is refused when its time is over', async () => {
    const text = await conversation('POST /api/orders HTTP/1.1\r\nhost: a\r\ncontent-length: 100\r\n');
    expect(text).toMatch(/^HTTP\/1\.1 408 /);
    expect(text).toMatch(/"code":"request-timeout"/);
  });

  it('does not take the place of the answer to a sound request before it', async () => {
    const text = await conversation('GET /api/orders/slow/100 HTTP/1.1\r\nhost: a\r\n\r\n\x00rubbish');
    expect(text.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 400']);
  });

  it('in the middle of a body is the refusal of that request', async () => {
    const text = await conversation(
      'POST /api/orders HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n5\r\n{"a":\r\nzz\r\n',
    );
    expect(text.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 400']);
  });
});

/** Everything that the server says until it closes the connection. */
function conversation(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port: service.port, host: '127.0.0.1' });
    let received = '';
    socket.on('data', (chunk) => (received += chunk.toString()));
    socket.on('error', reject);
    socket.on('close', () => resolve(received));
    socket.write(bytes, 'latin1');
  });
}
