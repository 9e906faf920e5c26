import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { COMPLAINT, give } from '../app/given.ts';
import { inBrowser } from '../app/in-browser.ts';
import { settled } from '../browser/settled.ts';

declare global {
  interface Window {
    /** What moved by itself since it was watched, in Chromium’s measure: share of the window × share of its height. */
    moved: { value: number; nodes: string[] }[];
  }
}

/** From now on, notes what moves without anybody having touched anything. */
const watchShifts = (page: Page) =>
  page.evaluate(() => {
    window.moved = [];
    interface Shift extends PerformanceEntry {
      readonly value: number;
      readonly sources: readonly { readonly node?: Node }[];
    }
    new PerformanceObserver((list) => {
      for (const shift of list.getEntries() as Shift[])
        window.moved.push({
          value: shift.value,
          nodes: shift.sources.map(({ node }) =>
            node instanceof Element ? node.outerHTML.slice(0, 120) : '',
          ),
        });
    }).observe({ type: 'layout-shift', buffered: false });
  });

const MOST = 0.01;

inBrowser('live changes', (stage) => {
  it.each(['/board/complaint', '/board/complaint?view=table'])(
    'move nothing on %s that stands there already',
    (path) =>
      stage.watched(async (sit) => {
        const agent = stage.person('agent');
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
        const moved = await page.evaluate(() => window.moved);
        const all = moved.reduce((sum, { value }) => sum + value, 0);
        if (all > MOST) console.log(JSON.stringify(moved, null, 1));
        expect(all).toBeLessThanOrEqual(MOST);
      })(),
  );
});
