import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventStoreDBClient, START, jsonEvent } from '@eventstore/db-client';
import type { EventStore, NewEvent } from '@huiyin/event-store';
import { openSqliteEventStore } from '@huiyin/event-store-sqlite';
import { startChild } from '../child.ts';
import { inFlight, type Run } from '../in-flight.ts';
import { report } from '../report.ts';

const IN_FLIGHT = 50;
const BATCH = 500;
const BATCHES_IN_FLIGHT = 4;
const SECONDS = 5;
const STANDALONE = new URL('../../../standalone/dist/main.js', import.meta.url);

/** About 300 bytes, as a fact of a complaint has. */
const data = {
  words: '您好，已收到您的投诉，我们会在两个工作日内答复您。',
  channel: 'hotline',
  filler: 'x'.repeat(160),
};
const metadata = { $correlationId: 'complaint-1', actor: { id: 'agent', role: 'agent' } };
const event = (): NewEvent => ({ id: randomUUID(), type: 'NoteAdded', data, metadata });
const clientEvent = () => jsonEvent({ type: 'NoteAdded', data, metadata });

/** What four ways of using a store reach. */
interface Measured {
  readonly one: Run;
  readonly many: Run;
  /** Events a second. */
  readonly batches: number;
  readonly read: number;
}

/** The official client against the endpoint of the running app, in processes of their own, beside the same store in process. */
export async function measureEndpoint(): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'huiyin-bench-'));
  try {
    const store = await openSqliteEventStore({ directory: join(directory, 'plain') });
    const plain = await measure({
      append: async (stream, count) =>
        void (await store.append(stream, Array.from({ length: count }, event), 'any')),
      readAll: () => countAll(store),
    });
    await store.close();
    const served = await measureServed(join(directory, 'served'));
    report.title('Single appends, durable, by the official client (baseline: the store in process)');
    report.run(`${IN_FLIGHT} in flight: baseline`, plain.many);
    report.run(`${IN_FLIGHT} in flight`, served.many, plain.many);
    report.run('one at a time: baseline', plain.one);
    report.run('one at a time', served.one, plain.one);
    report.title('Whole streams of events, by the official client (baseline: the store in process)');
    report.figure(`appended in batches of ${BATCH}: baseline`, plain.batches, 'events/s');
    report.figure(`appended in batches of ${BATCH}`, served.batches, 'events/s', plain.batches);
    report.figure('caught up by a subscription to $all: baseline', plain.read, 'events/s');
    report.figure('caught up by a subscription to $all', served.read, 'events/s', plain.read);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

interface Ways {
  append(stream: string, count: number): Promise<void>;
  /** Reads everything there is. @returns how many events */
  readAll(): Promise<number>;
}

async function measure({ append, readAll }: Ways): Promise<Measured> {
  const many = await inFlight(IN_FLIGHT, SECONDS, (lane) => append(`many-${lane}`, 1));
  const one = await inFlight(1, 2, () => append('one', 1));
  const { perSecond } = await inFlight(BATCHES_IN_FLIGHT, SECONDS, (lane) => append(`batch-${lane}`, BATCH));
  const begun = performance.now();
  const events = await readAll();
  return { many, one, batches: perSecond * BATCH, read: events / ((performance.now() - begun) / 1000) };
}

async function measureServed(directory: string): Promise<Measured> {
  const env = { DATA_DIR: directory, PORT: '0', GRPC_PORT: '0', LOG_LEVEL: 'warn' };
  const server = await startChild(STANDALONE, [], env, /esdb:\/\/\S+/);
  const client = EventStoreDBClient.connectionString(server.url);
  try {
    return await measure({
      append: async (stream, count) =>
        void (await client.appendToStream(stream, Array.from({ length: count }, clientEvent))),
      readAll: async () => {
        const last = client.readAll({ direction: 'backwards', fromPosition: 'end', maxCount: 1 });
        let head = 0n;
        for await (const { event: latest } of last) head = latest?.position.commit ?? 0n;
        let count = 0;
        for await (const { event: read } of client.subscribeToAll({ fromPosition: START })) {
          count += 1;
          if ((read?.position.commit ?? 0n) >= head) break;
        }
        return count;
      },
    });
  } finally {
    await client.dispose();
    await server.stop();
  }
}

async function countAll(store: EventStore): Promise<number> {
  const head = await store.head();
  let count = 0;
  for await (const batch of store.subscribe()) {
    count += batch.length;
    if ((batch.at(-1)?.position ?? 0) >= head) break;
  }
  return count;
}
