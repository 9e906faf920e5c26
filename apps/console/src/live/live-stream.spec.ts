import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { problemOf } from '../api/problem.ts';
import type { LiveEvent } from './live-event.ts';
import { followLiveCases, type StreamState } from './live-stream.ts';

/** What the server does with the first request, the second, and so on. */
type Turn = (answer: ServerResponse, request: IncomingMessage) => void;

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** Follows a server that plays these turns; the last one stops the follower. */
async function follow(turns: readonly Turn[], from?: number) {
  const stop = new AbortController();
  const lastIds: (string | string[] | undefined)[] = [];
  const pauses: number[] = [];
  const events: LiveEvent[] = [];
  const states: StreamState[] = [];
  server = createServer((request, answer) => {
    const turn = turns[lastIds.length];
    lastIds.push(request.headers['last-event-id']);
    if (turn) turn(answer, request);
    else stop.abort();
  });
  await new Promise<void>((listening) => server!.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await followLiveCases({
    path: '/api/live/cases',
    from,
    ask: async (path, init) => {
      const request = new Request(`http://127.0.0.1:${port}${path}`, init);
      const answer = await fetch(request);
      if (!answer.ok) throw await problemOf(answer, request);
      return answer;
    },
    pause: (milliseconds) => {
      pauses.push(milliseconds);
      return Promise.resolve();
    },
    onEvent: (event) => events.push(event),
    onState: (state) => states.push(state),
    signal: stop.signal,
  });
  return { lastIds, pauses, events, states };
}

const sending =
  (text: string): Turn =>
  (answer) =>
    answer.writeHead(200, { 'content-type': 'text/event-stream' }).end(text);
const refusing =
  (status: number): Turn =>
  (answer) =>
    answer
      .writeHead(status, { 'content-type': 'application/problem+json' })
      .end(JSON.stringify({ status, code: 'no', title: 'No' }));
const breaking: Turn = (answer) => answer.destroy();

describe('a stream of live changes', () => {
  it('tells cases, those that left, resets, and that it is up to date', async () => {
    const { events } = await follow([
      sending(
        'retry: 10\n\nevent: case\nid: 3\ndata: {"id":"complaint-1","position":3}\n\n' +
          'event: left\nid: 4\ndata: {"id":"complaint-2"}\n\nevent: novelty\nid: 5\ndata: {}\n\n' +
          'event: reset\nid: 6\ndata: {"position":6}\n\nevent: ready\nid: 7\ndata: {"position":7}\n\n',
      ),
    ]);
    expect(events).toEqual([
      { type: 'case', item: { id: 'complaint-1', position: 3 } },
      { type: 'left', id: 'complaint-2', position: 4 },
      { type: 'reset', position: 6 },
      { type: 'ready', position: 7 },
    ]);
  });

  it('begins after what the list has, and comes back after the last id that it was told, signs of life too', async () => {
    const { lastIds, states } = await follow(
      [sending('event: left\nid: 41\ndata: {"id":"a"}\n\n'), sending(': alive\nid: 57\n\n'), breaking],
      40,
    );
    expect(lastIds).toEqual(['40', '41', '57', '57']);
    expect(states.slice(0, 4)).toEqual(['connecting', 'live', 'reconnecting', 'live']);
  });

  it('waits longer after each failure, and no longer after it was up again', async () => {
    const { pauses } = await follow([
      sending('retry: 100\n\n'),
      refusing(503),
      breaking,
      refusing(429),
      sending(': alive\n\n'),
    ]);
    expect(pauses).toHaveLength(5);
    for (const [index, most] of [100, 200, 400, 800, 100].entries()) {
      expect(pauses[index]).toBeGreaterThanOrEqual(most / 2);
      expect(pauses[index]).toBeLessThanOrEqual(most);
    }
  });

  it('gives up where coming back won’t help', async () => {
    await expect(follow([sending(''), refusing(403)])).rejects.toMatchObject({ status: 403 });
  });

  it('is quiet once it is let go in the middle', async () => {
    const stop = new AbortController();
    const events: LiveEvent[] = [];
    server = createServer((_, answer) => {
      answer.writeHead(200).write('event: left\nid: 1\ndata: {"id":"a"}\n\n');
    });
    await new Promise<void>((listening) => server!.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as AddressInfo;
    await followLiveCases({
      path: '/',
      from: undefined,
      ask: (path, init) => fetch(`http://127.0.0.1:${port}${path}`, init),
      pause: () => Promise.reject(new Error('It came back')),
      onEvent: (event) => {
        events.push(event);
        stop.abort();
      },
      onState: () => undefined,
      signal: stop.signal,
    });
    expect(events).toHaveLength(1);
  });
});
