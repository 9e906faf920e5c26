import { afterAll, beforeAll, describe } from '@jest/globals';
import { findPostgres } from './postgres/binaries.ts';
import { postgresMissing } from './postgres/open-postgres.ts';
import { TemporaryPostgresViews } from './temporary-postgres-views.ts';
import { TemporaryViews, type TestViews } from './temporary-views.ts';

/** Milliseconds that starting a server may take on a busy machine. */
const STARTING = 60_000;

/** Enrols tests on both dialects of view databases. */
export function onEachDialect(tests: (views: TestViews) => void): void {
  describe('on SQLite', () => runOn(new TemporaryViews(), tests));
  onPostgres((name) => describe(name, () => runOn(new TemporaryPostgresViews(), tests)));
}

/** Enrols tests that need PostgreSQL; where there is none they are skipped, and their name says why. */
export function onPostgres(tests: (name: string) => void): void {
  const missing = postgresMissing();
  if (missing === undefined) tests('on PostgreSQL');
  else describe.skip(`on PostgreSQL (${missing})`, () => tests('on PostgreSQL'));
}

/** The same for tests that need a server of their own, to stop or kill it. */
export function onOwnPostgres(tests: (name: string) => void): void {
  if (findPostgres() === undefined) describe.skip('on PostgreSQL (none is installed here)', () => tests(''));
  else tests('on PostgreSQL');
}

function runOn(views: TestViews, tests: (views: TestViews) => void): void {
  beforeAll(() => views.start(), STARTING);
  afterAll(() => views.remove(), STARTING);
  tests(views);
}
