import { inspect } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { InvalidViewsLocationError, ViewsUnavailableError } from '../errors.ts';
import { ANY_VIEW } from '../../testing/temporary-views.ts';
import { openViewDatabase } from '../view-database.ts';
import { isPostgresUrl, PostgresLocation } from './postgres-location.ts';

/** Nothing listens at port 1. */
const URL = 'postgresql://huiyin:s3cret%21@127.0.0.1:1/views?sslmode=disable&schema=shop&application_name=a';

describe('the location of a PostgreSQL database', () => {
  it('is a URL that begins as one', () => {
    expect(['postgres://h/d', 'postgresql://h/d'].map(isPostgresUrl)).toEqual([true, true]);
    expect(['views.db', 'file:views.db', '/postgres://x', 'postgres:x'].map(isPostgresUrl)).toEqual(
      Array(4).fill(false),
    );
  });

  it('names a schema of its own, and shows everything but the password', () => {
    expect(String(new PostgresLocation(URL))).toBe('postgresql://huiyin@127.0.0.1:1/views?schema=shop');
    expect(String(new PostgresLocation('postgres://u@h:5/d'))).toBe('postgresql://u@h:5/d?schema=huiyin');
    expect(new PostgresLocation(URL).within('cases_v2').schema).toBe('shop_cases_v2');
    expect(() => new PostgresLocation(URL).within('x'.repeat(60))).toThrow(InvalidViewsLocationError);
  });

  it('hands the rest of the URL on to the driver', () => {
    const { connectionString } = new PostgresLocation(URL).config({
      name: 'x',
      statementTimeout: 1,
      settings: {},
    });
    const client = new pg.Client({ connectionString });
    expect(client).toMatchObject({ user: 'huiyin', password: 's3cret!', host: '127.0.0.1', ssl: false });
    expect(connectionString).not.toContain('schema');
  });

  it.each([
    ['no name for a schema', 'postgresql://u:s3cret@h/d?schema=Shop"%3Bdrop'],
    ['isn’t a URL', 'postgresql://u:s3cret@h:port/d'],
    ['isn’t there', 'postgresql://u:s3cret@h/d?sslrootcert=/nowhere/ca.pem'],
  ])('is refused where it can’t be used (%s), without telling it', async (reason, url) => {
    const error: unknown = await openViewDatabase(url, ANY_VIEW).catch((refusal: unknown) => refusal);
    expect(error).toBeInstanceOf(InvalidViewsLocationError);
    expect(String(error)).toContain(reason);
    expect(inspect(error, { depth: 9 })).not.toContain('s3cret');
  });

  it('never shows its password: not in errors, nor in what is printed of a database', async () => {
    const database = await openViewDatabase<{ cases: { id: number } }>(URL, ANY_VIEW);
    const failures: unknown[] = [];
    for (const db of [database.read, database.write])
      failures.push(
        await db
          .selectFrom('cases')
          .selectAll()
          .execute()
          .catch((error: unknown) => error),
      );
    failures.push(await database.leadership.tryLead('cases').catch((error: unknown) => error));
    for (const failure of failures) {
      expect(failure).toBeInstanceOf(ViewsUnavailableError);
      expect((failure as Error).message).toContain('ECONNREFUSED');
    }
    expect(inspect([database, failures], { depth: 20, showHidden: false })).not.toContain('s3cret');
    await database.close();
    await database.close();
  });

  it('changes nothing for other users of the driver', () => {
    expect(pg.types.getTypeParser(pg.types.builtins.INT8)('1')).toBe('1');
  });
});
