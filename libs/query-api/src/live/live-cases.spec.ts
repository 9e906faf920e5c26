import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CheckpointWatch } from '@huiyin/projections';
import { CasesView } from '@huiyin/supervision';
import { CaseItems } from '../cases/case-item.ts';
import { QueryService } from '../testing/query-service.ts';
import { ViewGate } from '../views/view-gate.ts';
import { LiveCases, type LiveSettings } from './live-cases.ts';
import { changesReader } from './read-changes.ts';

let service: QueryService;
let looks = 0;

beforeAll(async () => {
  service = await QueryService.start();
});
afterAll(() => service.stop());

function liveCases(settings: Partial<LiveSettings> = {}): LiveCases {
  const gate = new ViewGate(service.projector);
  const items = new CaseItems(service.runtime.catalogue);
  const read = changesReader(gate, (row) => items.of(row, 0));
  const counted: typeof read = (after, limit) => {
    looks += 1;
    return read(after, limit);
  };
  return new LiveCases(gate, counted, () => 0, settings);
}

const idsIn = (text: string) => [...text.matchAll(/^event: case\nid: (\d+)$/gm)].map(([, id]) => Number(id));

describe('live cases', () => {
  it('are looked for once, however many watch', async () => {
    const live = liveCases();
    const bodies = await Promise.all(Array.from({ length: 50 }, () => live.open({}, undefined)));
    looks = 0;
    await service.runtime.registered();
    const texts = await Promise.all(
      bodies.map(async (body) => {
        let text = '';
        for await (const part of body) if ((text += String(part)).includes('event: case')) return text;
        return text;
      }),
    );
    expect(new Set(texts).size).toBe(1);
    expect(looks).toBe(1);
    live.stop();
  });

  it('cut off who doesn’t read, who misses nothing when they come back', async () => {
    const live = liveCases({ buffer: 4_000 });
    const start = await service.caughtUp();
    const body = await live.open({}, undefined);
    const failed = once(body, 'error');
    for (let written = 0; written < 40 && !body.destroyed; written++) {
      await service.runtime.registered();
      const head = await service.caughtUp();
      // Another one, who reads, shows that the change was told.
      const reader = await live.open({}, head - 1);
      reader.destroy();
    }
    const [error] = (await failed) as [Error];
    expect(error.name).toBe('SlowReaderError');
    const back = await liveCases().open({}, start);
    const [text] = (await once(back, 'data')) as [Buffer];
    const rows = await service.database.read
      .selectFrom('cases')
      .select('position')
      .where('position', '>', start)
      .orderBy('position')
      .execute();
    expect(idsIn(text.toString())).toEqual(rows.map(({ position }) => position));
    back.destroy();
    live.stop();
  });

  it('are told as well where another process brings the view forward', async () => {
    const { version } = new CasesView(
      () => undefined,
      () => ({}),
    );
    const watch = CheckpointWatch.start(service.database, { name: 'cases', version });
    try {
      await watch.reached(await service.caughtUp(), 30_000);
      const gate = new ViewGate(watch);
      const live = new LiveCases(
        gate,
        changesReader(gate, ({ case_id: id }) => ({ id })),
        () => 0,
      );
      const body = await live.open({}, undefined);
      const id = await service.runtime.registered();
      let text = '';
      for await (const part of body) if ((text += String(part)).includes('event: case')) break;
      expect(text).toContain(`data: {"id":"${id}"}`);
      live.stop();
    } finally {
      await watch.stop();
    }
  });

  it('end after a time, so that a token is shown again', async () => {
    const live = liveCases({ lifetime: 1 });
    const body = await live.open({}, undefined);
    body.resume();
    await once(body, 'end');
  });

  it('end when the token does that they were opened with', async () => {
    const live = liveCases({ tokensNow: () => Date.now() });
    const bodies = [await live.open({}, undefined, Date.now() + 5), await live.open({}, undefined, 0)];
    for (const body of bodies) {
      body.resume();
      await once(body, 'end');
    }
  });

  it('are told to so many at once, and to nobody once the service stops', async () => {
    const live = liveCases({ streams: 1 });
    const body = await live.open({}, undefined);
    await expect(live.open({}, undefined)).rejects.toMatchObject({ status: 503, code: 'too-many-streams' });
    const closed = once(body, 'close');
    body.destroy();
    await closed;
    const next = await live.open({}, undefined);
    live.stop();
    next.resume();
    await once(next, 'end');
    await expect(live.open({}, undefined)).rejects.toMatchObject({ status: 503 });
  });

  it('say that the list has to be read again when more changed than a list can show', async () => {
    const rows = await service.database.read.selectFrom('cases').selectAll().limit(1).execute();
    const gate = new ViewGate(service.projector);
    const many = Array.from({ length: 2_001 }, () => rows[0]!);
    const live = new LiveCases(
      gate,
      () => Promise.resolve(many as never),
      () => 0,
    );
    const body = await live.open({}, 0);
    const [text] = (await once(body, 'data')) as [Buffer];
    expect([...text.toString().matchAll(/^event: (.*)$/gm)].map(([, event]) => event)).toEqual([
      'reset',
      'ready',
    ]);
    body.destroy();
  });
});
