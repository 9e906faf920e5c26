import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { COMPLAINT, give } from '../app/given.ts';
import { suite } from '../app/in-browser.ts';
import { eventually } from '../browser/eventually.ts';
import { settled } from '../browser/settled.ts';

declare global {
  interface Window {
    /** How much moved by itself since it was watched. */
    moved: number;
  }
}

/** From now on, adds up what moves without anybody having touched anything. */
const watchShifts = (page: Page) =>
  page.evaluate(() => {
    window.moved = 0;
    new PerformanceObserver((list) => {
      for (const shift of list.getEntries() as (PerformanceEntry & { readonly value: number })[])
        window.moved += shift.value;
    }).observe({ type: 'layout-shift' });
  });

const movedOn = (page: Page) => page.evaluate(() => window.moved);

/** In Chromium’s measure: the share of the window that moved × how far, as a share of its height. */
const MOST = 0.01;

export const liveChanges = suite('live changes', (stage) => {
  it.each(['/board/complaint', '/board/complaint?view=table&text=电饭煲'])(
    'move nothing on %s that stands there already',
    (path) =>
      stage.watched(async (sit) => {
        const agent = stage.person('agent');
        // A column that is empty is folded, and stays so: cards are to arrive in one that is open; rows in a list that a window shows whole.
        const first = await give(stage.app, agent, '/api/complaints', COMPLAINT);
        await give(stage.app, agent, '/api/complaints', COMPLAINT);
        await give(stage.app, agent, `/api/complaints/${first.id}/acknowledge`, {});
        const { page } = await sit(stage.person('supervisor'), path);
        await settled(page);
        await watchShifts(page);
        const name = path.includes('table') ? '田甲' : '田乙';
        const ids: string[] = [];
        for (let number = 1; number <= 4; number++) {
          const customer = { id: `C-9${number}`, name: `${name}${number}` };
          ids.push((await give(stage.app, agent, '/api/complaints', { ...COMPLAINT, customer })).id);
        }
        for (const id of ids.slice(0, 2))
          await give(stage.app, agent, `/api/complaints/${id}/acknowledge`, {});
        for (let number = 1; number <= 4; number++)
          await page.getByText(`${name}${number}`).first().waitFor();
        expect(await movedOn(page)).toBeLessThanOrEqual(MOST);
        // What moves everything is noticed: the measure measures.
        await page.evaluate(() =>
          document.body.prepend(Object.assign(document.createElement('hr'), { style: 'height: 9rem' })),
        );
        await eventually(async () => expect(await movedOn(page)).toBeGreaterThan(MOST));
      })(),
  );
});
