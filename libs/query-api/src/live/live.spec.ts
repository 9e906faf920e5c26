import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { PEOPLE } from '@huiyin/case-runtime/testing';
import { buildView } from '@huiyin/projections';
import { CasesView } from '@huiyin/supervision';
import { EventSource } from '../testing/event-source.ts';
import { AGENT, AUDITOR, QueryService, type Caller } from '../testing/query-service.ts';

let service: QueryService;
const opened: EventSource[] = [];

beforeAll(async () => {
  service = await QueryService.start({ live: { heartbeat: 20, tokensNow: () => Date.now() } });
});
afterEach(() => {
  for (const source of opened.splice(0)) source.close();
});
afterAll(() => service.stop());

async function unread(query = '', asker: Caller = AGENT, lastEventId?: string): Promise<EventSource> {
  const url = `${service.url}/api/live/cases${query}`;
  const source = await EventSource.open(url, await service.token(asker), lastEventId);
  opened.push(source);
  return source;
}

/** A stream that is up to date. */
async function watching(query = '', asker: Caller = AGENT, lastEventId?: string): Promise<EventSource> {
  const source = (await unread(query, asker, lastEventId)).read();
  await source.until(() => source.events.some(({ event }) => event === 'ready'));
  return source;
}

const told = ({ events }: EventSource) =>
  events
    .filter(({ event }) => event === 'case' || event === 'left')
    .map(({ event, data }) => [event, data.id]);

describe('the stream of live changes', () => {
  it('is one of events, begins when it is up to date, and gives signs of life', async () => {
    const source = await watching();
    expect(source.response.statusCode).toBe(200);
    expect(source.response.headers).toMatchObject({
      'content-type': 'text/event-stream',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    });
    expect(source.retry).toBe(2000);
    await source.until(() => source.comments > 0);
  });

  it('tells a case as the list shows it, with its log position as id', async () => {
    const source = await watching();
    const id = await service.runtime.registered();
    await source.until(() => told(source).length > 0);
    const { body } = await service.get(`/api/cases?text=${id}`);
    expect(source.events.at(-1)).toEqual({
      event: 'case',
      id: String(body.items[0]!.position),
      data: body.items[0],
    });
  });

  it('tells those that the filter lets through, and when one isn’t among them any more', async () => {
    const source = await watching('?state=received&process=complaint');
    const verifying = await watching('?state=verifying');
    const id = await service.runtime.registered();
    await source.until(() => told(source).length === 1);
    service.runtime.now += 1_000;
    await service.runtime.give(id, 'acknowledge');
    await source.until(() => told(source).length === 2);
    await verifying.until(() => told(verifying).length === 1);
    service.runtime.now += 1_000;
    await service.runtime.give(id, 'add-note', { text: 'still not received' });
    await verifying.until(() => told(verifying).length === 2);
    expect(told(source)).toEqual([
      ['case', id],
      ['left', id],
    ]);
    expect(source.events.at(-1)?.data).toEqual({ id });
    expect(told(verifying)).toEqual([
      ['case', id],
      ['case', id],
    ]);
  });

  it('tells nobody of another store’s cases', async () => {
    const here = await watching();
    const everywhere = await watching('', AUDITOR);
    const elsewhere = await service.runtime.registered({}, PEOPLE.elsewhere);
    const own = await service.runtime.registered();
    await everywhere.until(() => told(everywhere).length === 2);
    await here.until(() => told(here).length > 0);
    expect(told(everywhere).map(([, id]) => id)).toEqual([elsewhere, own]);
    expect(told(here)).toEqual([['case', own]]);
    expect(JSON.stringify(here.events)).not.toContain(elsewhere);
  });

  it('goes on after the last id, by header or query: what changed meanwhile is told once, as it is now', async () => {
    const before = await watching();
    const id = await service.runtime.registered();
    await before.until(() => told(before).length === 1);
    before.close();
    const other = await service.runtime.registered();
    await service.runtime.give(id, 'acknowledge');
    await service.runtime.give(id, 'add-note', { text: 'again' });
    await service.caughtUp();
    for (const after of [
      await watching('', AGENT, before.lastId),
      await watching(`?lastEventId=${before.lastId}`),
    ]) {
      expect(told(after)).toEqual([
        ['case', other],
        ['case', id],
      ]);
      expect(after.events[1]?.data).toMatchObject({ state: 'verifying', version: 3 });
      expect(after.events.map(({ event }) => event)).toEqual(['case', 'case', 'ready']);
    }
    const left = await watching('?state=received', AGENT, before.lastId);
    expect(told(left)).toEqual([
      ['case', other],
      ['left', id],
    ]);
  });

  it('moves the last id on while there is nothing to tell', async () => {
    const source = await watching('?state=archived');
    await service.runtime.registered();
    const head = await service.caughtUp();
    await source.until(() => Number(source.lastId) >= head);
    expect(told(source)).toEqual([]);
  });

  it('loses nothing when a client that keeps breaking off comes back, while others write', async () => {
    const shown = new Map<string, number>();
    let writing = true;
    const ids: string[] = [];
    const write = async () => {
      for (let round = 0; round < 40; round++) {
        ids.push(await service.runtime.registered());
        await service.runtime.give(ids[round % ids.length]!, 'add-note', { text: String(round) });
      }
      writing = false;
    };
    const written = write();
    let lastId: string | undefined = String(await service.runtime.store.head());
    const take = (source: EventSource) => {
      for (const { event, data } of source.events)
        if (event === 'case') {
          // Never an older state after a newer one.
          expect(data.version).toBeGreaterThanOrEqual(shown.get(data.id) ?? 0);
          shown.set(data.id, data.version);
        }
    };
    while (writing) {
      const source = await watching('', AGENT, lastId);
      const had = source.events.length;
      await Promise.race([source.until(() => source.events.length > had + 3), written]);
      source.close();
      take(source);
      lastId = source.lastId;
    }
    await written;
    await service.caughtUp();
    take(await watching('', AGENT, lastId));
    const { body } = await service.get('/api/cases?limit=500&state=received');
    const now = new Map<string, number>(body.items.map(({ id, version }) => [id, version]));
    expect(ids.map((id) => shown.get(id))).toEqual(ids.map((id) => now.get(id)));
  });

  it('says that a case left also where it isn’t known how it stood before, as versions that lasted no time aren’t kept', async () => {
    const id = await service.runtime.registered();
    const position = String(await service.caughtUp());
    await service.runtime.give(id, 'acknowledge');
    await service.caughtUp();
    expect(told(await watching('?state=received', AGENT, position))).toEqual([['left', id]]);
    expect(told(await watching('?state=received&store=S02', AUDITOR, position))).toEqual([]);
  });

  it('loses nothing while a view that was built beside comes into use, for who watches and for who comes back', async () => {
    const { store, catalogue } = service.runtime;
    const source = await watching();
    const view = new CasesView(catalogue.process, () => ({}));
    const ids = [await service.runtime.registered()];
    const built = await buildView(store, view, service.database);
    ids.push(await service.runtime.registered());
    await built.replace();
    ids.push(await service.runtime.registered());
    await service.caughtUp();
    const isTold = (id: string) => told(source).some(([event, about]) => event === 'case' && about === id);
    await source.until(() => ids.every(isTold));
    const back = await watching('', AGENT, source.events[0]!.id);
    expect(told(back)).toEqual(ids.map((id) => ['case', id]));
  });

  it('says that the list has to be read again when the id is from another log', async () => {
    const source = await watching('', AGENT, '999999999');
    expect(source.events.map(({ event }) => event)).toEqual(['reset', 'ready']);
  });
});

describe('a stream that can’t be', () => {
  it.each([
    ['?lastEventId=x', AGENT, 400],
    ['?lastEventId=-1', AGENT, 400],
    ['?nonsense=1', AGENT, 400],
    ['?dueBefore=soon', AGENT, 400],
    ['?store=S02', AGENT, 403],
    ['', { role: 'admin' }, 403],
  ] as const)('%s as %j is refused with a problem: %i', async (query, asker, status) => {
    const answer = await service.get(`/api/live/cases${query}`, asker);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  });

  it('is refused without a token, and for an id that isn’t one', async () => {
    expect((await fetch(`${service.url}/api/live/cases`)).status).toBe(401);
    const { status, body } = await service.get('/api/live/cases', AGENT, { 'last-event-id': 'abc' });
    expect({ status, code: body.code }).toEqual({ status: 400, code: 'invalid-last-event-id' });
  });
});

describe('a token that expires', () => {
  it('ends the stream that was opened with it', async () => {
    const token = await service.token({ ...AGENT, expiresIn: 1 });
    const source = (await EventSource.open(`${service.url}/api/live/cases`, token)).read();
    expect(source.response.statusCode).toBe(200);
    await source.end();
    expect(source.response.complete).toBe(true);
  });
});

describe('a service that stops', () => {
  it('ends the streams first, so that it need not wait for them', async () => {
    const stopping = await QueryService.start();
    try {
      const url = `${stopping.url}/api/live/cases`;
      const source = (await EventSource.open(url, await stopping.token(AGENT))).read();
      await source.until(() => source.events.length > 0);
      const ended = source.end();
      await stopping.stop();
      await ended;
      expect(source.response.complete).toBe(true);
    } finally {
      await stopping.stop();
    }
  });
});
