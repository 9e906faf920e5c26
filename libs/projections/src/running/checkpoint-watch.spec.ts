import { describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { filter, firstValueFrom } from 'rxjs';
import { ViewsUnavailableError } from '../database/errors.ts';
import { onEachDialect } from '../testing/each-dialect.ts';
import { continueLog, numberedLog } from '../testing/numbered-log.ts';
import { TallyView, type TallyTables } from '../testing/tally-view.ts';
import { CheckpointWatch } from './checkpoint-watch.ts';
import { Projector } from './projector.ts';

const LONG = 60_000;

describe('a watch of a view that another process brings forward', () =>
  onEachDialect((views) => {
    /** The one who writes and the one who reads have each a database object of their own. */
    async function watched(name: string, events: number) {
      const store = await numberedLog(events);
      const projector = await Projector.open(store, await views.open<TallyTables>(name), new TallyView());
      const reading = await views.open<TallyTables>(name);
      return { store, projector, reading, watch: CheckpointWatch.start(reading, new TallyView()) };
    }

    it('lets a reader wait until rows of a position can be read', async () => {
      const { store, projector, reading, watch } = await watched('waiting', 100);
      projector.start();
      expect(await watch.reached(100, LONG)).toBe(true);
      for (let round = 0; round < 10; round++) {
        const last = await continueLog(store, 10);
        expect(await watch.reached(last, LONG)).toBe(true);
        const rows = reading.read.selectFrom('tally').select('last').where('last', '=', last);
        expect(await rows.execute()).toEqual([{ last }]);
      }
      expect(watch.current).toEqual({ position: 200, status: 'following' });
      expect(await watch.reached(1, 0)).toBe(true);
      await watch.stop();
      await projector.stop();
    });

    it('waits no longer than it is asked to, and not at all once it is stopped', async () => {
      const { watch } = await watched('over', 0);
      expect(await watch.reached(1, 5)).toBe(false);
      const waiting = watch.reached(1, LONG);
      await watch.stop();
      expect(await waiting).toBe(false);
      expect(await watch.reached(1, LONG)).toBe(false);
      expect(watch.current.status).toBe('stopped');
    });

    it('has reached nothing where the view isn’t made, or is of another version', async () => {
      const { projector, watch } = await watched('version', 10);
      await projector.catchUp();
      expect(await watch.reached(10, LONG)).toBe(true);
      for (const [name, view] of [
        ['version', new TallyView(2)],
        ['none', new TallyView()],
      ] as const) {
        const other = CheckpointWatch.start(await views.open<TallyTables>(name), view);
        const { failure } = await firstValueFrom(
          other.state.pipe(filter(({ status }) => status === 'waiting')),
        );
        expect(failure).toBeInstanceOf(ViewsUnavailableError);
        expect(await other.reached(1, 5)).toBe(false);
        await other.stop();
      }
      await watch.stop();
    });

    it('goes back with a view that is made anew', async () => {
      const { projector, watch } = await watched('anew', 10);
      await projector.catchUp();
      expect(await watch.reached(10, LONG)).toBe(true);
      await projector.reset();
      await firstValueFrom(watch.state.pipe(filter(({ position }) => position === 0)));
      await projector.catchUp();
      expect(await watch.reached(10, LONG)).toBe(true);
      await watch.stop();
    });

    if (views.dialect === 'PostgreSQL')
      it('sees what no notice came for', async () => {
        const { store, projector, reading, watch } = await watched('deaf', 10);
        await projector.catchUp();
        expect(await watch.reached(10, LONG)).toBe(true);
        const listening = sql`application_name = 'huiyin-views-listening'`;
        await sql`select pg_terminate_backend(pid) from pg_stat_activity where ${listening}`.execute(
          reading.read,
        );
        await continueLog(store, 10);
        await projector.catchUp();
        expect(await watch.reached(20, LONG)).toBe(true);
        await watch.stop();
      });
  }));
