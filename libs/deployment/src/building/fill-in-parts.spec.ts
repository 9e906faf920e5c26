import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { catalogue } from '@huiyin/processes';
import { buildView, Projector, type View, type ViewDatabase } from '@huiyin/projections';
import { onEachDialect } from '@huiyin/projections/testing';
import { openEmbedded, type Embedded } from '../opening/embedded.ts';
import { VIEWS } from '../opening/views.ts';
import { dataDirectory } from '../settings/data-directory.ts';
import { fillInParts } from './fill-in-parts.ts';

const CASES = 60;
const [complaint] = catalogue.processes;
const agent = { id: 'li.na', role: 'agent', store: 'S01' };
const OPENING = {
  store: 'S01',
  channel: 'hotline',
  customer: { name: '王小明' },
  description: '内胆有划痕',
  category: 'product-quality',
  severity: 'minor',
};

let directory = '';
let embedded: Embedded;
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'huiyin-parts-'));
  embedded = await openEmbedded(dataDirectory(directory), Date.now);
  const { commands, store } = embedded;
  const opened = await Promise.all(
    Array.from({ length: CASES }, () =>
      commands.open(complaint!, { name: 'register', payload: OPENING, actor: agent }),
    ),
  );
  for (const { caseId } of opened as { caseId: string }[])
    await commands.execute(complaint!, caseId, { name: 'acknowledge', payload: {}, actor: agent });
  // What can't be followed, in streams of different parts.
  const rubbish = { type: 'Rubbish', data: {}, metadata: { process: 'complaint', machine: {} } };
  for (const { caseId } of (opened as { caseId: string }[]).slice(0, 4))
    await store.append(caseId, [{ id: randomUUID(), ...rubbish }], 'any');
});
afterAll(async () => {
  await embedded.close();
  rmSync(directory, { recursive: true });
});

/** Fills a view, and leaves one of the events out that it can't follow. */
async function decideOn(database: ViewDatabase<unknown>, view: View<unknown>): Promise<void> {
  const projector = await Projector.open(embedded.store, database, view);
  await projector.catchUp();
  const [first] = await projector.parked.list();
  projector.start();
  await projector.parked.skip(first!.stream, { by: 'u-1', why: '测试', at: 1 });
  await projector.stop();
}

describe('a build in parts', () =>
  onEachDialect((views) => {
    it.each(Object.keys(VIEWS) as (keyof typeof VIEWS)[])(
      'of %s holds what a build in one holds, parks the same streams, and leaves the same out',
      async (name) => {
        const view = () => VIEWS[name]() as unknown as View<unknown>;
        const location = views.location(`parts-${name}`);
        const inUse = await views.open<unknown>(`parts-${name}`, VIEWS[name]());
        const { store } = embedded;
        await decideOn(inUse, view());
        const events = dataDirectory(directory).events;
        const reached: number[] = [];
        const parts = await buildView(store, view(), inUse, {
          progress: (step, done) => step === 'applying' && reached.push(done),
          fillInParts: fillInParts(events, location, name),
        });
        await parts.discard();
        const one = await buildView(store, view(), inUse);
        await one.discard();
        expect({ ...parts, build: 0 }).toMatchObject({
          position: await store.head(),
          digest: one.digest,
          parked: 3,
        });
        expect(one).toMatchObject({ parked: 3, digest: one.compared?.inUse.digest });
        expect(reached.at(-1)).toBe(await store.head());
      },
    );
  }));
