import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { filter, firstValueFrom } from 'rxjs';
import { CheckpointMovedError, NotLeadingError, ViewsUnavailableError } from '../database/errors.ts';
import { onEachDialect } from '../testing/each-dialect.ts';
import { continueLog, numberedLog } from '../testing/numbered-log.ts';
import { TallyView, type TallyTables } from '../testing/tally-view.ts';
import { TemporaryViews } from '../testing/temporary-views.ts';
import { viewDigest } from './digest.ts';
import { Projector, type ProjectorOptions } from './projector.ts';
import type { EventStore } from '@huiyin/event-store';
import type { ProgressStatus, ViewProgress } from './view-progress.ts';

const LONG = 60_000;
const SWIFT: ProjectorOptions = { retry: { first: 5, most: 50 }, standby: 10 };
/** Doesn't try again within a test. */
const SLOW: ProjectorOptions = { retry: { first: LONG, most: LONG }, standby: 10 };

describe('several projectors of one view', () =>
  onEachDialect((schemas) => {
    const files = new TemporaryViews();
    afterAll(() => files.remove(), LONG);

    // A file's lock isn't lost as long as its process lives.
    const itOnPostgres: typeof it | ((...test: Parameters<typeof it>) => void) =
      schemas.dialect === 'PostgreSQL' ? it : () => undefined;

    /** As another process has them: a database, and a view, of its own. */
    async function open(schema: string, store: EventStore, options = SWIFT, view = new TallyView()) {
      const database = await schemas.open<TallyTables>(schema);
      return { database, view, projector: await Projector.open(store, database, view, options) };
    }
    const becomes = (progress: ViewProgress<TallyTables>, status: ProgressStatus) =>
      firstValueFrom(progress.state.pipe(filter((state) => state.status === status)));
    const digest = async (schema: string) =>
      viewDigest((await schemas.open<TallyTables>(schema)).read, new TallyView());
    /** What a build from the log's start gives, in the other dialect at that. */
    let rebuilds = 0;
    async function rebuilt(store: EventStore) {
      const database = await files.open<TallyTables>(`rebuilt-${++rebuilds}`);
      await (await Projector.open(store, database, new TallyView())).catchUp();
      return viewDigest(database.read, new TallyView());
    }

    it('are led by one; the others stand by, see how far it is, and write nothing', async () => {
      const store = await numberedLog(100);
      const first = await open('one', store);
      first.projector.start();
      const second = await open('one', store);
      second.view.beforeCommit = () => {
        throw new Error('written by one who stands by');
      };
      second.projector.start();
      expect(await first.projector.reached(100, LONG)).toBe(true);
      await becomes(second.projector, 'standing-by');
      const last = await continueLog(store, 50);
      expect(await first.projector.reached(last, LONG)).toBe(true);
      expect(await second.projector.reached(last, LONG)).toBe(true);
      expect(second.projector.current.status).toBe('standing-by');
      await expect(second.projector.catchUp()).rejects.toThrow(NotLeadingError);
      await expect(second.projector.reset()).rejects.toThrow(NotLeadingError);
      await first.projector.stop();
      await second.projector.stop();
      expect(await digest('one')).toBe(await rebuilt(store));
    });

    it('are led by another as soon as one stops', async () => {
      const store = await numberedLog(100);
      const first = await open('stops', store);
      first.projector.start();
      const second = await open('stops', store);
      second.projector.start();
      await first.projector.reached(100, LONG);
      await first.projector.stop();
      await becomes(second.projector, 'following');
      const last = await continueLog(store, 50);
      expect(await second.projector.reached(last, LONG)).toBe(true);
      expect(first.projector.current.status).toBe('stopped');
      expect(await digest('stops')).toBe(await rebuilt(store));
      await second.projector.stop();
    });

    itOnPostgres(
      'lose and double nothing when one loses its session in the middle of a transaction',
      async () => {
        const store = await numberedLog(7_000);
        const first = await open('session', store, SLOW);
        let batches = 0;
        first.view.beforeCommit = async (_, transaction) => {
          if (++batches < 2) return;
          const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(transaction);
          await sql`select pg_terminate_backend(${rows[0]!.pid})`.execute(first.database.read);
        };
        first.projector.start();
        const second = await open('session', store);
        second.projector.start();
        const { failure } = await becomes(first.projector, 'waiting');
        expect(failure).toBeInstanceOf(ViewsUnavailableError);
        expect(first.projector.current.position).toBeLessThan(7_000);
        expect(await second.projector.reached(7_000, LONG)).toBe(true);
        expect(await digest('session')).toBe(await rebuilt(store));
        await first.projector.stop();
        await second.projector.stop();
      },
    );

    itOnPostgres('are left alone by one who has lost the lead without noticing', async () => {
      const store = await numberedLog(100);
      const stale = await open('stale', store);
      await stale.projector.catchUp();
      await sql`select pg_advisory_unlock_all()`.execute(stale.database.write);
      const next = await open('stale', store);
      await continueLog(store, 100);
      await next.projector.catchUp();
      const before = await digest('stale');
      await continueLog(store, 100);
      await expect(stale.projector.catchUp()).rejects.toThrow(CheckpointMovedError);
      expect(await digest('stale')).toBe(before);
      stale.projector.start();
      await becomes(stale.projector, 'standing-by');
      await next.projector.catchUp();
      expect(await digest('stale')).toBe(await rebuilt(store));
      await stale.projector.stop();
      await next.projector.stop();
    });

    itOnPostgres(
      'don’t go on from rows that were made anew meanwhile, though the position is the same',
      async () => {
        const store = await numberedLog(100);
        const stale = await open('anew', store);
        await stale.projector.catchUp();
        await sql`select pg_advisory_unlock_all()`.execute(stale.database.write);
        const next = await open('anew', store);
        await next.projector.reset();
        await next.projector.catchUp();
        await continueLog(store, 10);
        await expect(stale.projector.catchUp()).rejects.toThrow(CheckpointMovedError);
        await stale.projector.stop();
        await next.projector.stop();
      },
    );

    it(
      'lose and double nothing when the process of one is killed',
      async () => {
        const events = 60_000;
        const store = await numberedLog(events);
        const program = fileURLToPath(new URL('../testing/projecting-program.ts', import.meta.url));
        const flags = ['--conditions=@huiyin/source', '--experimental-transform-types', '--no-warnings'];
        const args = [...flags, program, schemas.location('killed'), String(events)];
        const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
        let second: Awaited<ReturnType<typeof open>> | undefined;
        let said = '';
        for await (said of createInterface({ input: child.stdout })) {
          if (second || !/^building [1-9]/.test(said)) continue;
          second = await open('killed', store);
          expect(second.projector.current).toMatchObject({ status: 'building', target: events });
          child.kill('SIGKILL');
        }
        expect(said).not.toBe(`following ${events}`);
        second?.projector.start();
        expect(await second?.projector.reached(events, LONG)).toBe(true);
        expect(await digest('killed')).toBe(await rebuilt(store));
        await second?.projector.stop();
      },
      LONG,
    );
  }));
