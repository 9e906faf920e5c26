import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { dataDirectory, openTokens } from '@huiyin/deployment';
import { COMPLAINT } from './testing/running-app.ts';
import { Spawned } from './testing/spawned.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'huiyin-crash-'));
const seed = Date.now() >>> 0;
const LANES = 24;
const ROUNDS = 3;
let token: string;

beforeAll(async () => {
  const { issuer } = await openTokens(dataDirectory(dataDir), Date.now);
  token = await issuer.issue({ sub: 'agent', name: 'agent', role: 'agent', store: 'S01', expiresIn: 3600 });
}, 180_000);
afterAll(() => rmSync(dataDir, { recursive: true }));

const app = new Spawned('standalone', { DATA_DIR: dataDir, LOG_LEVEL: 'fatal' });

async function register(url: string, key: string) {
  const response = await fetch(`${url}/api/complaints`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify({ ...COMPLAINT, description: `第 ${key} 件` }),
  });
  return { status: response.status, text: await response.text() };
}

/** Numbers from 0 to 1 that only depend on the seed (mulberry32). */
function random(state: number): () => number {
  let a = state;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

it('keeps every acknowledged command through SIGKILL, and none has an effect twice', async () => {
  const next = random(seed);
  const acknowledged = new Map<string, string>();
  const sent = new Set<string>();
  for (let round = 0; round < ROUNDS; round++) {
    const { url } = await app.start();
    let alive = true;
    const lane = async (number: number) => {
      for (let count = 0; alive; count++) {
        const key = `${round}-${number}-${count}`;
        sent.add(key);
        const answer = await register(url, key).catch(() => undefined);
        if (answer?.status === 201) acknowledged.set(key, answer.text);
      }
    };
    const lanes = Array.from({ length: LANES }, (_, number) => lane(number));
    await new Promise((resolve) => setTimeout(resolve, 300 + next() * 900));
    await app.end('SIGKILL');
    alive = false;
    await Promise.all(lanes);
  }
  expect({ seed, enough: acknowledged.size >= 200 }).toEqual({ seed, enough: true });

  const { url } = await app.start();
  for (const key of sent) {
    const { status, text } = await register(url, key);
    expect({ seed, key, status }).toEqual({ seed, key, status: 201 });
    expect({ seed, key, text }).toEqual({ seed, key, text: acknowledged.get(key) ?? text });
    acknowledged.set(key, text);
  }
  const position = Math.max(
    ...[...acknowledged.values()].map((text) => (JSON.parse(text) as { position: number }).position),
  );
  const listed = await fetch(`${url}/api/cases?count=true&limit=1&after=${position}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  expect(await listed.json()).toMatchObject({ total: sent.size });
  expect(await app.end('SIGTERM')).toEqual([0, null]);
}, 120_000);
