import fs from 'node:fs';
import { randomUUID } from 'node:crypto';
import Database from 'better-sqlite3';
import { openSqliteEventStore } from '../index.ts';
const N = +(process.env.N ?? 100000),
  C = +(process.env.C ?? 64),
  SZ = +(process.env.SZ ?? 330),
  STEPS = 10,
  base = process.env.D ?? '/tmp/esb';
const text = 'a'.repeat(SZ);
const event = () => ({
  id: randomUUID(),
  type: 'ComplaintReceived',
  data: {
    text,
    severity: 'major',
    score: 3,
    tags: ['x', 'y'],
    by: { id: 'u-1', role: 'agent', store: 'S01' },
  },
  metadata: {
    $correlationId: 'c-123',
    actor: { id: 'u-1', role: 'agent', store: 'S01', channel: 'app' },
    command: { id: 'abc', type: 'ReceiveComplaint' },
    from: { handling: 'received' },
    to: { handling: 'verifying' },
    occurredAt: 1234567890123,
    pad: text,
  },
});
function report(name: string, lat: number[], dt: number, cpu: NodeJS.CpuUsage, n: number) {
  lat.sort((a, b) => a - b);
  const p = (x: number) => lat[Math.floor(lat.length * x)]!.toFixed(2);
  const c = process.cpuUsage(cpu);
  console.log(
    `${name.padEnd(8)} ${String(Math.round((n / dt) * 1000)).padStart(6)}/s p50 ${p(0.5)} p90 ${p(0.9)} p99 ${p(0.99)} p999 ${p(0.999)} max ${lat.at(-1)!.toFixed(1)} cpu/op ${(c.user / n).toFixed(1)}+${(c.system / n).toFixed(1)} µs`,
  );
  return (n / dt) * 1000;
}
async function store() {
  const dir = fs.mkdtempSync(base + '/d-');
  const s = await openSqliteEventStore({ directory: dir });
  const subs: AbortController[] = [];
  for (let i = 0; i < +(process.env.SUBS ?? 0); i++) {
    const a = new AbortController();
    subs.push(a);
    void (async () => {
      for await (const b of s.subscribe({ signal: a.signal })) {
        void b;
      }
    })();
  }
  let done = 0;
  const lat: number[] = [];
  const client = async () => {
    while (done < N) {
      const stream = 'complaint-' + randomUUID();
      for (let r = -1; r < STEPS - 1 && done < N; r++) {
        done++;
        const t = performance.now();
        await s.append(stream, [event()], r < 0 ? 'no-stream' : r);
        lat.push(performance.now() - t);
      }
    }
  };
  const cpu = process.cpuUsage();
  const t0 = performance.now();
  await Promise.all(Array.from({ length: C }, client));
  const r = report('store', lat, performance.now() - t0, cpu, N);
  for (const a of subs) a.abort();
  await s.close();
  fs.rmSync(dir, { recursive: true });
  return r;
}
async function bare() {
  const dir = fs.mkdtempSync(base + '/d-');
  const db = new Database(dir + '/e.db');
  db.pragma('journal_mode=WAL');
  db.pragma('synchronous=FULL');
  db.pragma('wal_autocheckpoint=2000');
  db.pragma('cache_size=-65536');
  db.exec(
    `create table events(position integer primary key, stream text not null, revision integer not null, id text not null, type text not null, data text not null, metadata text not null, recorded_at integer not null, unique(stream,revision)) strict`,
  );
  const ins = db.prepare('insert into events values(?,?,?,?,?,?,?,?)');
  const begin = db.prepare('begin immediate'),
    commit = db.prepare('commit');
  const streams = Array.from({ length: C }, () => ({ name: 'complaint-' + randomUUID(), r: -1 }));
  let pos = 0;
  const lat: number[] = [];
  const cpu = process.cpuUsage();
  const t0 = performance.now();
  while (pos < N) {
    const t = performance.now();
    begin.run();
    const now = Date.now();
    for (const s of streams) {
      if (++s.r >= STEPS) {
        s.name = 'complaint-' + randomUUID();
        s.r = 0;
      }
      const e = event();
      ins.run(++pos, s.name, s.r, e.id, e.type, JSON.stringify(e.data), JSON.stringify(e.metadata), now);
    }
    commit.run();
    lat.push(performance.now() - t);
    if ((pos & 1023) === 0) await new Promise(setImmediate);
  }
  const r = report('bare', lat, performance.now() - t0, cpu, N);
  db.close();
  fs.rmSync(dir, { recursive: true });
  return r;
}
const ratios: number[] = [];
for (let i = 0; i < +(process.env.R ?? 3); i++) {
  const b = process.env.NOBARE ? 1 : await bare();
  const s = await store();
  ratios.push(s / b);
}
console.log('ratios', ratios.map((x) => x.toFixed(2)).join(' '), C, base);
