import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { dataDirectory, openTokens } from '@huiyin/deployment';
import { Spawned } from '@huiyin/deployment/testing';
import { COMPLAINT } from './testing/running-app.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'huiyin-crash-'));
const seed = Date.now() >>> 0;
const LANES = 24;
const ROUNDS = 3;
/** Commands that are acknowledged before each kill, at the least. */
const LEAST = 70;
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
    const enough = acknowledged.size + LEAST + Math.floor(next() * LEAST);
    while (acknowledged.size < enough) await pause(1);
    await pause(next() * 20);
    await app.end('SIGKILL');
    alive = false;
    await Promise.all(lanes);
  }
  const { url } = await app.start();
  const pending = sent.values();
  const again = async () => {
    for (const key of pending) {
      const { status, text } = await register(url, key);
      expect({ seed, key, status }).toEqual({ seed, key, status: 201 });
      expect({ seed, key, text }).toEqual({ seed, key, text: acknowledged.get(key) ?? text });
      acknowledged.set(key, text);
    }
  };
  await Promise.all(Array.from({ length: LANES }, again));
  const position = Math.max(
    ...[...acknowledged.values()].map((text) => (JSON.parse(text) as { position: number }).position),
  );
  const listed = await fetch(`${url}/api/cases?count=true&limit=1&after=${position}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  expect(await listed.json()).toMatchObject({ total: sent.size });
  expect(await app.end('SIGTERM')).toEqual([0, null]);
}, 120_000);
