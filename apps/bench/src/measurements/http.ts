import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataDirectory, openTokens } from '@huiyin/deployment';
import { Pool } from 'undici';
import { startChild } from '../child.ts';
import { inFlight, type Run } from '../in-flight.ts';
import { report } from '../report.ts';
import { STEPS } from '../workload.ts';

const IN_FLIGHT = 64;
const SECONDS = 5;
const STANDALONE = new URL('../../../standalone/dist/main.js', import.meta.url);
const BARE_ROUTE = new URL('../baselines/bare-route.js', import.meta.url);

/** Commands over HTTP, server and client in processes of their own: tokens, validation, views and all. */
export async function measureHttp(): Promise<void> {
  report.title(`Commands over HTTP, durable, with tokens and validation (${IN_FLIGHT} connections)`);
  const directory = mkdtempSync(join(tmpdir(), 'huiyin-bench-'));
  try {
    const baseline = await bareRoute(directory);
    report.run('baseline: bare Fastify route over plain rows', baseline);
    await huiyin(join(directory, 'huiyin'), baseline);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

async function bareRoute(directory: string): Promise<Run> {
  const server = await startChild(BARE_ROUTE, [directory]);
  const pool = new Pool(server.url, { connections: IN_FLIGHT });
  try {
    return await inFlight(IN_FLIGHT, SECONDS, async (lane) => {
      const body = JSON.stringify(STEPS[lane % STEPS.length]!.payload);
      await send(pool, `/lane-${lane}`, body, {});
    });
  } finally {
    await pool.close();
    await server.stop();
  }
}

async function huiyin(directory: string, baseline: Run): Promise<void> {
  const env = { DATA_DIR: directory, PORT: '0', GRPC_PORT: 'off', LOG_LEVEL: 'warn' };
  const server = await startChild(STANDALONE, [], env);
  const pool = new Pool(server.url, { connections: IN_FLIGHT });
  try {
    const { issuer } = await openTokens(dataDirectory(directory), Date.now);
    const tokens = new Map<string, string>();
    for (const { actor } of STEPS) {
      const { id: sub, role, store, channel } = actor;
      const content = {
        sub,
        name: sub,
        role,
        expiresIn: 3600,
        ...(store && { store }),
        ...(channel && { channel }),
      };
      tokens.set(sub, await issuer.issue(content));
    }
    const lanes = Array.from({ length: IN_FLIGHT }, () => laneOf(pool, tokens));
    report.run('huiyin', await inFlight(IN_FLIGHT, SECONDS, (lane) => lanes[lane]!(), 3), baseline);
    report.run('huiyin, one at a time', await inFlight(1, 2, laneOf(pool, tokens)));
    report.figure('memory of the server under this load', await server.rss(), 'MiB');
  } finally {
    await pool.close();
    await server.stop();
  }
}

/** A lane's work: one request after the other of one complaint after the other. */
function laneOf(pool: Pool, tokens: ReadonlyMap<string, string>): () => Promise<void> {
  let step = 0;
  let caseId = '';
  return async () => {
    const { command, payload, actor } = STEPS[step]!;
    const path = step === 0 ? '/api/complaints' : `/api/complaints/${caseId}/${command}`;
    const answer = await send(pool, path, JSON.stringify(payload), {
      authorization: `Bearer ${tokens.get(actor.id)}`,
    });
    caseId = (JSON.parse(answer) as { id: string }).id;
    step = (step + 1) % STEPS.length;
  };
}

async function send(
  pool: Pool,
  path: string,
  body: string,
  headers: Record<string, string>,
): Promise<string> {
  const { statusCode, body: answer } = await pool.request({
    method: 'POST',
    path,
    body,
    headers: { 'content-type': 'application/json', ...headers },
  });
  const text = await answer.text();
  if (statusCode >= 300) throw new Error(`${path} answered ${statusCode}: ${text}`);
  return text;
}
