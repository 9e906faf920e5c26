import { beforeAll, expect, it } from '@jest/globals';
import { registerMany } from '../app/given.ts';
import { inBrowser, suite } from '../app/in-browser.ts';
import { eventually } from '../browser/eventually.ts';

const CASES = 10_000;
/** Rows that stand in the page at once, whatever there is: a window’s worth and some on either side. */
const DRAWN = 100;
const PARTS = 8;

inBrowser([
  suite('ten thousand cases in the table', (stage) => {
    beforeAll(async () => {
      await registerMany(stage.app, stage.person('agent'), CASES);
    }, 240_000);

    it(
      'are scrolled through from the first to the last, a window’s worth of them drawn at any time',
      stage.watched(async (sit) => {
        const { page } = await sit(
          stage.person('agent'),
          '/board/complaint?view=table&text=收到的电饭煲有划痕&sort=opened',
        );
        const grid = page.getByRole('grid');
        await eventually(async () => {
          expect(await grid.getAttribute('aria-rowcount')).toBe(String(CASES + 1));
        });
        const height = await grid.evaluate((box) => box.scrollHeight);
        for (let part = 0; part <= PARTS; part++) {
          const index = Math.max(1, Math.round((CASES * part) / PARTS));
          await grid.evaluate(
            (box, top) => box.scrollTo({ top }),
            (height * part) / PARTS - (part === 0 ? 0 : 300),
          );
          // The headings are the first row.
          await grid
            .locator(`[role=row][aria-rowindex="${index + 1}"]`)
            .getByRole('link')
            .first()
            .waitFor();
          expect(await page.locator('[role=row]').count()).toBeLessThan(DRAWN);
        }
      }),
      240_000,
    );
  }),
]);
