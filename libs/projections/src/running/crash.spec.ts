import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { onEachDialect } from '../testing/each-dialect.ts';
import { FragileView } from '../testing/fragile-view.ts';
import { idOf, numberedLog } from '../testing/numbered-log.ts';
import type { TallyTables } from '../testing/tally-view.ts';
import { ANY_VIEW } from '../testing/temporary-views.ts';
import { viewDigest } from './digest.ts';
import { Projector } from './projector.ts';

const LONG = 60_000;
const EVENTS = 6_000;

describe('a projector whose process is killed', () =>
  onEachDialect((views) => {
    /** Projects in a process of its own that kills itself at a point. */
    async function killedAt(point: string): Promise<void> {
      const program = fileURLToPath(new URL('../testing/projecting-program.ts', import.meta.url));
      const flags = ['--conditions=@huiyin/source', '--experimental-transform-types', '--no-warnings'];
      const args = [...flags, program, views.location(point), String(EVENTS), point];
      const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
      expect(await once(child, 'exit')).toEqual([null, 'SIGKILL']);
    }
    async function caughtUp(place: string) {
      const view = new FragileView();
      view.poison.set(idOf(2_500), 'poison');
      const database = await views.open<TallyTables>(place, ANY_VIEW);
      const projector = await Projector.open(await numberedLog(EVENTS), database, view);
      const begun = projector.current.position;
      await projector.catchUp();
      return {
        begun,
        digest: await viewDigest(database.read, view),
        parked: await projector.parked.list(),
      };
    }

    it.each([
      ['before-apply', 2_000],
      ['while-parking', 2_000],
      ['before-commit', 2_000],
      ['after-commit', 4_000],
    ])(
      'at %s has lost and doubled nothing: not a row, not what is parked',
      async (point, committed) => {
        await killedAt(point);
        const { begun, digest, parked } = await caughtUp(point);
        expect(begun).toBe(committed);
        const whole = await caughtUp(`${point}_whole`);
        expect(whole.begun).toBe(0);
        expect(digest).toBe(whole.digest);
        expect(parked).toEqual(whole.parked);
        expect(parked).toMatchObject([{ revision: expect.any(Number), reason: 'poison' }]);
        expect(parked[0]!.waiting).toBeGreaterThan(0);
      },
      LONG,
    );
  }));
