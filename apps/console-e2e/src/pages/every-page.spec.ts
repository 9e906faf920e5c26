import { beforeAll, expect, it } from '@jest/globals';
import { COMPLAINT, give } from '../app/given.ts';
import { inBrowser, suite } from '../app/in-browser.ts';
import { recordParkedReaction, recordUnreadable } from '../app/left-to-people.ts';
import { eventually } from '../browser/eventually.ts';
import { lookAtPages, LONG } from './look-at-pages.ts';
import { WINDOWS } from './windows.ts';

inBrowser([
  suite('every page', (stage) => {
    beforeAll(async () => {
      // What leads on in each process is walked through once, on the first question: seconds on a busy machine.
      const stuck = stage.recorded.ask('/api/stuck');
      // Something to see on the page that nothing should have to be on.
      const { id } = await give(stage.app, stage.person('agent'), '/api/complaints', COMPLAINT);
      await recordParkedReaction(stage.app, 'ladder.1', id);
      await recordUnreadable(stage.app, id);
      await eventually(async () => {
        const { items } = await stage.recorded.ask<{ readonly items: readonly object[] }>('/api/parked');
        expect(items).toHaveLength(2);
      });
      await stuck;
    });

    it.each(WINDOWS)(
      'opens by its address, is accessible, no wider than its window, and says everything in the reader’s language: $where',
      (window) =>
        stage.watched(async (sit) => {
          expect(await lookAtPages(stage, sit, window)).toEqual({});
        })(),
      LONG,
    );
  }),
]);
