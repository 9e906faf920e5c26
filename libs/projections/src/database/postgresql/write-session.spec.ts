import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CompiledQuery } from 'kysely';
import { onOwnPostgres } from '../../testing/each-dialect.ts';
import type { PostgresCluster } from '../../testing/postgres/cluster.ts';
import { startPostgres } from '../../testing/postgres/open-postgres.ts';
import { ViewsUnavailableError } from '../errors.ts';
import { PostgresLocation } from './postgres-location.ts';
import { WriteSession } from './write-session.ts';

const LONG = 60_000;

onOwnPostgres((name) =>
  describe(`the session that writes ${name}`, () => {
    let cluster: PostgresCluster | undefined;
    beforeAll(async () => {
      cluster = await startPostgres();
    }, LONG);
    afterAll(() => cluster?.remove(), LONG);

    const opened = (prepare = async () => undefined as void) => {
      const purpose = { name: 'writing', statementTimeout: 100, settings: {} };
      return new WriteSession(new PostgresLocation(cluster!.url('postgres')), purpose, prepare);
    };
    const pid = async (session: WriteSession) => {
      const query = CompiledQuery.raw('select pg_backend_pid() as pid');
      const { rows } = await (await session.connect()).executeQuery<{ pid: number }>(query);
      return rows[0]!.pid;
    };

    it('is one until it is lost, and then another, for which everything is prepared again', async () => {
      let prepared = 0;
      const session = opened(async () => void prepared++);
      const first = await pid(session);
      expect(await pid(session)).toBe(first);
      const { client, lost } = await session.connect();
      const other = opened();
      await (await other.connect()).client.query('select pg_terminate_backend($1)', [first]);
      if (!lost.aborted) await once(lost, 'abort');
      expect(lost.reason).toBeInstanceOf(ViewsUnavailableError);
      expect(await pid(session)).not.toBe(first);
      expect((await session.connect()).client).not.toBe(client);
      expect(prepared).toBe(2);
      await session.close();
      await other.close();
    });

    it('is given up where the server doesn’t answer any more', async () => {
      const session = opened();
      const first = await pid(session);
      const { lost } = await session.connect();
      process.kill(first, 'SIGSTOP');
      try {
        await expect(pid(session)).rejects.toThrow(ViewsUnavailableError);
        if (!lost.aborted) await once(lost, 'abort');
        expect(await pid(session)).not.toBe(first);
      } finally {
        process.kill(first, 'SIGCONT');
      }
      await session.close();
    });

    it('is asked for in vain when its preparation fails, or it is closed', async () => {
      const failing = opened(() => Promise.reject(new TypeError('prepared wrongly')));
      await expect(failing.connect()).rejects.toThrow('prepared wrongly');
      await expect(failing.connect()).rejects.toThrow('prepared wrongly');
      await failing.close();
      const closed = opened();
      await closed.close();
      await closed.close();
      await expect(closed.connect()).rejects.toThrow('closed');
    });

    it('ends statements that take too long, and goes on', async () => {
      const session = opened();
      const { client } = await session.connect();
      const slow = (await session.connect()).executeQuery(CompiledQuery.raw('select pg_sleep(30)'));
      await expect(slow).rejects.toThrow(/statement timeout/);
      expect((await session.connect()).client).toBe(client);
      await session.close();
    });
  }),
);
