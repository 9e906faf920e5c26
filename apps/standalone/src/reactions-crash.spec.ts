import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { dataDirectory, openTokens } from '@huiyin/deployment';
import { Spawned } from '@huiyin/deployment/testing';

const dataDir = mkdtempSync(join(tmpdir(), 'huiyin reactions crash '));
const app = new Spawned('standalone', { DATA_DIR: dataDir, LOG_LEVEL: 'fatal' });
const ROUNDS = 3;
const ORDERS = 6;
/** Spreads the moments of the kills over the time that reactions take, in milliseconds. */
const LATEST_KILL = 120;
let token: string;

beforeAll(async () => {
  const { issuer } = await openTokens(dataDirectory(dataDir), Date.now);
  token = await issuer.issue({ sub: 'agent', name: 'agent', role: 'agent', store: 'S01', expiresIn: 3600 });
}, 180_000);
afterAll(async () => {
  await app.end('SIGKILL');
  rmSync(dataDir, { recursive: true });
});

async function ask(path: string, body?: object): Promise<Record<string, unknown>> {
  const answer = await fetch(app.url + path, {
    headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  });
  const content = (await answer.json()) as Record<string, unknown>;
  if (!answer.ok && path !== '/health/ready') throw new Error(`${path}: ${JSON.stringify(content)}`);
  return content;
}

/** Waits until reactions have dealt with everything up to a position. */
async function reacted(position: number): Promise<void> {
  for (;;) {
    const { checks } = (await ask('/health/ready')) as {
      checks: { automation: { reactions: { status: string; position: number } } };
    };
    const { status, position: reached } = checks.automation.reactions;
    if (status === 'following' && reached >= position) return;
    await pause(20);
  }
}

/** An order that the customer has, and could complain about. */
async function delivered(): Promise<string> {
  const order = { channel: 'app', customer: { name: '王女士' }, order: crypto.randomUUID() };
  const { id } = (await ask('/api/order-follow-ups', order)) as { id: string };
  const way: readonly (readonly [string, object])[] = [
    ['confirm', { checked: ['specification', 'quantity', 'price', 'delivery-time'] }],
    ['hand-over', { department: 'warehouse' }],
    ['report-ready', {}],
    ['agree-delivery', { at: '2099-03-05T10:00:00+08:00', method: 'home-delivery' }],
    ['dispatch', {}],
    ['report-delivered', {}],
  ];
  for (const [command, payload] of way) await ask(`/api/order-follow-ups/${id}/${command}`, payload);
  return id;
}

/** What is damaged comes back; what is missing is a complaint. */
const KINDS = ['damaged', 'missing'] as const;
const OPENED = [/^return-exchange-/, /^complaint-/] as const;

it('opens one return, or one complaint, for each problem with an order, however often everything is killed meanwhile', async () => {
  await app.start();
  const orders: string[] = [];
  for (let count = 0; count < ROUNDS * ORDERS; count++) orders.push(await delivered());
  await reacted(0);
  let last = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const reported = orders
      .slice(round * ORDERS, (round + 1) * ORDERS)
      .map((id, index) =>
        ask(`/api/order-follow-ups/${id}/report-problem`, { kind: KINDS[index % 2], details: '外箱压坏' }),
      );
    for (const { position } of await Promise.all(reported)) last = Math.max(last, position as number);
    await pause((round / ROUNDS) * LATEST_KILL);
    await app.end('SIGKILL');
    await app.start();
  }
  await reacted(last);
  // Recorded after whatever reactions did: a query that has seen it has seen that too.
  const note = await ask(`/api/order-follow-ups/${orders[0]!}/add-note`, { text: '都处理了' });
  last = note.position as number;
  for (const [index, id] of orders.entries()) {
    const { data } = (await ask(`/api/order-follow-ups/${id}?after=${last}`)) as {
      data: { links: object[] };
    };
    const caseId = expect.stringMatching(OPENED[index % 2]!);
    expect(data.links).toEqual([{ caseId, relation: 'cause-of' }]);
  }
  for (const process of ['return-exchange', 'complaint']) {
    const { total } = await ask(`/api/cases?process=${process}&count=true&limit=1&after=${last}`);
    expect(total).toBe(orders.length / 2);
  }
  expect(await app.end('SIGTERM')).toEqual([0, null]);
}, 180_000);
