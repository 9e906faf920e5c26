import { createServer, type RequestListener, type Server } from 'node:http';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from '@jest/globals';
import { type MalformedReport, sendMalformedRequests } from './send-malformed-requests.ts';

let server: Server;
afterEach(() => {
  server.close();
});

const problem = JSON.stringify({ type: '/problems/x', title: 'x', status: 400, code: 'x' });

async function reportOn(listener: RequestListener): Promise<MalformedReport> {
  server = createServer(listener);
  server.on('clientError', (_error, socket) => {
    socket.end(
      `HTTP/1.1 400 x\r\ncontent-type: application/problem+json\r\nconnection: close\r\ncontent-length: ${problem.length}\r\n\r\n${problem}`,
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return sendMalformedRequests(
    {
      port: typeof address === 'object' && address ? address.port : 0,
      token: 'a.b.c',
      method: 'POST',
      path: '/things',
      body: { name: 'x', parts: [{ n: 1 }] },
      tooLarge: 1000,
    },
    { count: 200, seed: 42 },
  );
}

describe('malformed requests', () => {
  it('find a server that fails', async () => {
    const { faults } = await reportOn((_request, response) => response.writeHead(500).end());
    expect(faults.join('\n')).toMatch(/answered 500/);
  });

  it('find a server that takes anything', async () => {
    const { faults } = await reportOn((_request, response) => response.end());
    expect(faults.join('\n')).toMatch(/was taken with 200/);
  });

  it('find a server whose refusals are no problems', async () => {
    const { faults } = await reportOn((_request, response) => response.writeHead(400).end('no'));
    expect(faults.join('\n')).toMatch(/400 is undefined/);
  });

  it('find nothing on a server that refuses everything, and are the same for the same seed', async () => {
    const refuse: RequestListener = (_request, response) =>
      response.writeHead(400, { 'content-type': 'application/problem+json' }).end(problem);
    const first = await reportOn(refuse);
    server.close();
    const second = await reportOn(refuse);
    expect(first).toMatchObject({ seed: 42, sent: 200 });
    // What Node refuses without asking anyone is no problem document.
    expect(first.faults.filter((fault) => !/^(no host|unmet expectation)/.test(fault))).toEqual([]);
    expect(second.byStatus).toEqual(first.byStatus);
  });
});
