import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { generate } from 'selfsigned';
import { onOwnPostgres } from '../../testing/each-dialect.ts';
import type { PostgresCluster } from '../../testing/postgres/cluster.ts';
import { startPostgres } from '../../testing/postgres/open-postgres.ts';
import { ViewsUnavailableError } from '../errors.ts';
import { ANY_VIEW } from '../../testing/temporary-views.ts';
import { openViewDatabase } from '../view-database.ts';

const LONG = 60_000;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const certificate = () =>
  generate([{ name: 'commonName', value: 'localhost' }], {
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }],
  });

onOwnPostgres((name) =>
  describe(`access to the views ${name}`, () => {
    let directory = '';
    const trusted = () => join(directory, 'trusted.pem');
    const other = () => join(directory, 'other.pem');
    let cluster: PostgresCluster | undefined;
    let port: number;

    /** A server that takes encrypted connections with passwords only, and a user who may make schemas. */
    beforeAll(async () => {
      directory = mkdtempSync(join(tmpdir(), 'huiyin-certificates-'));
      port = await freePort();
      const server = await startPostgres({ listen_addresses: '127.0.0.1', port: String(port) });
      cluster = server;
      const pair = await certificate();
      writeFileSync(trusted(), pair.cert);
      writeFileSync(other(), (await certificate()).cert);
      const settings = {
        ssl_cert_file: server.write('server.pem', pair.cert),
        ssl_key_file: server.write('server.key', pair.private),
        ssl: 'on',
      };
      server.write('pg_hba.conf', 'local all postgres trust\nhostssl all all 127.0.0.1/32 scram-sha-256\n');
      const admin = await openViewDatabase(server.url('postgres'), ANY_VIEW);
      await sql`create role clerk login password 's3cret'`.execute(admin.write);
      await sql`grant create on database postgres to clerk`.execute(admin.write);
      for (const [setting, value] of Object.entries(settings))
        await sql`alter system set ${sql.ref(setting)} = ${sql.lit(value)}`.execute(admin.write);
      await sql`select pg_reload_conf()`.execute(admin.write);
      await admin.close();
    }, LONG);
    afterAll(async () => {
      await cluster?.remove();
      rmSync(directory, { recursive: true });
    }, LONG);

    const location = (password: string, parameters: string) =>
      `postgresql://clerk:${password}@localhost:${port}/postgres?schema=shop&${parameters}`;

    it('is encrypted as the URL says, and needs no more rights than to make schemas', async () => {
      const database = await openViewDatabase<{ note: { id: number } }>(
        location('s3cret', `sslmode=verify-full&sslrootcert=${trusted()}`),
        ANY_VIEW,
      );
      await database.write.schema.createTable('note').addColumn('id', 'integer').execute();
      await database.write.insertInto('note').values({ id: 1 }).execute();
      expect(await database.read.selectFrom('note').selectAll().execute()).toEqual([{ id: 1 }]);
      for (const db of [database.read, database.write]) {
        const ssl = sql`select ssl from pg_stat_ssl where pid = pg_backend_pid()`;
        expect((await ssl.execute(db)).rows).toEqual([{ ssl: true }]);
      }
      expect(await database.leadership.tryLead('note')).toBeDefined();
      await database.close();
    });

    it.each([
      [
        'the server isn’t the one that is trusted',
        's3cret',
        () => `sslmode=verify-full&sslrootcert=${other()}`,
      ],
      ['the password is wrong', 'wr0ng', () => 'sslmode=no-verify'],
      ['it isn’t encrypted', 's3cret', () => 'sslmode=disable'],
    ])('is refused where %s, and the password isn’t told', async (_, password, parameters) => {
      const database = await openViewDatabase<{ note: { id: number } }>(
        location(password, parameters()),
        ANY_VIEW,
      );
      for (const db of [database.read, database.write]) {
        const failure: unknown = await sql`select 1`.execute(db).catch((error: unknown) => error);
        expect(failure).toBeInstanceOf(ViewsUnavailableError);
        expect(inspect(failure, { depth: 9 })).not.toContain(password);
      }
      await database.close();
    });

    it('begins again as soon as it is granted', async () => {
      const database = await openViewDatabase(location('later', 'sslmode=no-verify'), ANY_VIEW);
      await expect(sql`select 1`.execute(database.write)).rejects.toThrow(ViewsUnavailableError);
      const admin = await openViewDatabase(cluster!.url('postgres'), ANY_VIEW);
      await sql`alter role clerk password 'later'`.execute(admin.write);
      await admin.close();
      expect((await sql`select 1 as one`.execute(database.write)).rows).toEqual([{ one: 1 }]);
      await database.close();
    });
  }),
);
