import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Spawned } from '@huiyin/deployment/testing';
import { openEventStoreDb } from '@huiyin/event-store-eventstoredb';
import { catalogue } from '@huiyin/processes';
import { buildView, openViewDatabase, viewDigest } from '@huiyin/projections';
import { openPostgres, postgresMissing, type TestPostgres } from '@huiyin/projections/testing';
import { CasesView, type SupervisionTables } from '@huiyin/supervision';
import { Deployment } from './testing/deployment.ts';
import { COMPLAINT } from './testing/running-app.ts';

const LANES = 12;
const missing = postgresMissing();
const whenPostgres = missing === undefined ? describe : describe.skip;

/** A request that is sent again, with the same key, until it is answered. */
interface Sent {
  readonly key: string;
  readonly id: string;
  /** Answers other than success, on the way there. */
  readonly refusals: readonly number[];
}

whenPostgres(`services on their own${missing === undefined ? '' : ` (${missing})`}`, () => {
  let postgres: TestPostgres;
  let deployment: Deployment;
  let token: string;
  const registered: Sent[] = [];
  let running = true;
  let lanes: Promise<void>[] = [];

  beforeAll(async () => {
    postgres = await openPostgres();
    deployment = await Deployment.start(postgres.url);
    token = await deployment.token('agent', 'S01');
  }, 600_000);
  afterAll(async () => {
    running = false;
    await Promise.allSettled(lanes);
    await deployment?.remove();
    await postgres?.close();
  });

  const post = (service: Spawned, path: string, body: object, key: string) =>
    fetch(`${service.url}${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': key,
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(30_000),
    });

  const get = async (path: string) => {
    const answer = await fetch(`${deployment.queries.url}${path}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };

  /** Sends to one command service after the other until one says that it is done. */
  async function insist(path: string, body: object, key: string, expected: number) {
    const refusals: number[] = [];
    for (let attempt = 0; ; attempt++) {
      const service = deployment.commands[attempt % 2]!;
      const answer = await post(service, path, body, key).catch(() => undefined);
      const text = await answer?.text().catch(() => undefined);
      if (answer?.status === expected && text !== undefined)
        return { body: JSON.parse(text) as { id: string; position: number }, refusals };
      if (answer !== undefined) refusals.push(answer.status);
      if (attempt > 600) throw new Error(`${key} isn’t done: ${refusals.slice(-3).join(', ')} ${text}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Registers complaints and acknowledges each, until it is told to stop. */
  async function lane(number: number): Promise<void> {
    for (let count = 0; running; count++) {
      const key = `${number}-${count}`;
      const { body, refusals } = await insist(
        '/api/complaints',
        { ...COMPLAINT, description: `第 ${key} 件` },
        key,
        201,
      );
      const acknowledged = await insist(
        `/api/complaints/${body.id}/acknowledge`,
        { words: '您好，已收到' },
        `${key}-ack`,
        200,
      );
      registered.push({ key, id: body.id, refusals: [...refusals, ...acknowledged.refusals] });
    }
  }

  const someMore = async (count: number) => {
    const from = registered.length;
    while (registered.length < from + count) await new Promise((resolve) => setTimeout(resolve, 20));
  };

  it('work cases together, and lose or double nothing when each is killed and restarted in turn', async () => {
    lanes = Array.from({ length: LANES }, (_, number) => lane(number));
    const ended = Promise.all(lanes);
    // A lane that fails must end the test, not wait for its time to be over.
    const meanwhile = <T>(work: Promise<T>) =>
      Promise.race([work, ended.then(() => Promise.reject(new Error('the lanes ended')))]);
    await meanwhile(someMore(50));
    for (const service of [...deployment.services, deployment.events]) {
      await service.end('SIGKILL');
      await meanwhile(new Promise((resolve) => setTimeout(resolve, 100)));
      await service.start();
      await meanwhile(someMore(30));
    }
    running = false;
    await ended;

    const store = await openEventStoreDb({ connectionString: deployment.eventStore });
    const view = new CasesView(catalogue.process, catalogue.compilePolicy);
    const views = await openViewDatabase<SupervisionTables>(postgres.url, view);
    try {
      const facts = new Map<string, string[]>();
      for await (const { stream, type } of store.readAll())
        if (stream.startsWith('complaint-')) facts.set(stream, [...(facts.get(stream) ?? []), type]);
      // Every case that was answered for is there; none is there that nobody asked for; each step once.
      expect([...facts.keys()].sort()).toEqual(registered.map(({ id }) => id).sort());
      expect(new Set([...facts.values()].map((types) => types.join()))).toEqual(
        new Set(['ComplaintReceived,ComplaintAcknowledged']),
      );
      const head = await store.head();
      expect(await get(`/api/cases?count=true&limit=1&after=${head}`)).toMatchObject({
        status: 200,
        body: { total: registered.length },
      });
      const rebuilt = await buildView(store, view, views);
      expect(rebuilt.digest).toBe(await viewDigest(views.read, view));
      await rebuilt.discard();
    } finally {
      await views.close();
      await store.close();
    }
  }, 600_000);

  it('answer what is under way when they are asked to stop', async () => {
    running = true;
    const from = registered.length;
    lanes = Array.from({ length: LANES }, (_, number) => lane(1_000 + number));
    const [first, second] = deployment.commands as [Spawned, Spawned];
    await someMore(20);
    expect(await first.end('SIGTERM')).toEqual([0, null]);
    await someMore(20);
    await first.start();
    expect(await second.end('SIGTERM')).toEqual([0, null]);
    await someMore(20);
    running = false;
    await Promise.all(lanes);
    // Whoever was let in was answered: a refusal would have been one of a service that had given up on it.
    expect(registered.slice(from).flatMap(({ refusals }) => refusals)).toEqual([]);
    const others = [first, ...deployment.projections, deployment.queries];
    expect(await Promise.all(others.map((service) => service.end('SIGTERM')))).toEqual(
      others.map(() => [0, null]),
    );
  }, 300_000);
});
