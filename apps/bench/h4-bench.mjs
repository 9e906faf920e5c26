import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { complaint } from '@huiyin/complaint';
import { dataDirectory, openEmbedded } from '@huiyin/embedded';
import { catalogue } from '@huiyin/processes';
import { openViewDatabase, Projector, viewDigest } from '@huiyin/projections';
import { CasesView } from '@huiyin/supervision';
import { dtoFrom } from '@huiyin/service-kit';
import { STEPS } from './dist/workload.js';
const CASES = Number(process.argv[2] ?? 10000);
const dir = mkdtempSync(join(tmpdir(), 'h4-bench-'));
const e = await openEmbedded(dataDirectory(dir), Date.now);
const { opening, commands: declared } = complaint.definition;
const payloads = STEPS.map(({ command, payload }) =>
  dtoFrom((command === opening.name ? opening : declared[command]).payload, payload),
);
let begun = 0;
const lane = async () => {
  while (begun++ < CASES) {
    let id = '';
    for (const [i, { command: name, actor }] of STEPS.entries()) {
      const c = { name, payload: payloads[i], actor };
      const r = await (i === 0 ? e.commands.open(complaint, c) : e.commands.execute(complaint, id, c));
      if (r.kind !== 'done') throw new Error(JSON.stringify(r));
      id = r.caseId;
    }
  }
};
await Promise.all(Array.from({ length: 64 }, lane));
const events = await e.store.head();
console.log(events, 'events');
let n = 0;
let t = performance.now();
for await (const x of e.store.readAll()) n++;
console.log('read only', Math.round((n / (performance.now() - t)) * 1000));
const build = async (name, db) => {
  const view = new CasesView(catalogue.process);
  const beside = await db.beside();
  const p = await Projector.open(e.store, beside, view);
  const c0 = process.cpuUsage();
  const t = performance.now();
  await p.catchUp();
  const ms = performance.now() - t;
  const c = process.cpuUsage(c0);
  console.log(
    name,
    Math.round((events / ms) * 1000),
    'events/s',
    'js cpu µs/event',
    ((c.user + c.system) / events).toFixed(1),
  );
  const d = performance.now();
  const digest = await viewDigest(beside.read, view);
  console.log(
    'digest',
    digest.slice(0, 8),
    Math.round((events / (performance.now() - d)) * 1000),
    'events/s',
  );
  await beside.close();
};
for (let i = 0; i < Number(process.argv[3] ?? 2); i++) {
  if (!process.env.PGONLY) {
    const s = await openViewDatabase(join(dir, 'b.db'));
    await build('sqlite', s);
    await s.close();
  }
  const g = await openViewDatabase('postgresql:///postgres?host=/tmp/h4/pg&user=postgres&schema=bench');
  await build('postgresql', g);
  await g.close();
}
await e.close();
rmSync(dir, { recursive: true });
