import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { suite } from '../app/in-browser.ts';
import { savedBy, sheetIn } from '../browser/saved-file.ts';
import { settled } from '../browser/settled.ts';

/** Saves what a page shows, in a form that its menu names. */
async function save(page: Page, form: string) {
  await page.getByRole('button', { name: '导出' }).click();
  return savedBy(page, () => page.getByRole('menuitem', { name: form }).click());
}

const idsIn = (text: string) => [...text.matchAll(/complaint-[0-9a-f-]{8,}/g)].map(([id]) => id);

export const files = suite('files', (stage) => {
  it(
    'hold exactly the cases that the board shows, in its order, in the reader’s words',
    stage.watched(async (sit) => {
      const listed = await stage.recorded.cases(
        'process=complaint&store=S01&severity=major&final=false&sort=due&limit=500',
      );
      expect(listed.length).toBeGreaterThan(1);
      const ids = listed.map(({ id }) => id);
      const { page } = await sit(stage.person('supervisor'), '/board/complaint?view=table&severity=major');
      await settled(page);
      const csv = await save(page, 'CSV（.csv）');
      const text = csv.bytes.toString('utf8');
      expect(csv.name).toMatch(/^工单-\d{8}-\d{4}\.csv$/);
      expect(text).toMatch(/^\uFEFF工单号,/);
      expect(idsIn(text)).toEqual(ids);
      expect(text).not.toContain('major');
      const workbook = await save(page, 'Excel（.xlsx）');
      expect(workbook.name).toMatch(/\.xlsx$/);
      expect(idsIn(sheetIn(workbook.bytes))).toEqual(ids);
    }),
  );

  it(
    'hold the figures that a page tells',
    stage.watched(async (sit) => {
      const { total } = await stage.recorded.ask<{ readonly total: number }>(
        '/api/cases?store=S01&closed=false&limit=1&count=true',
      );
      const { page } = await sit(stage.person('supervisor'), '/figures/backlog');
      await settled(page);
      const { bytes } = await save(page, 'CSV（.csv）');
      const [, ...rows] = bytes.toString('utf8').trimEnd().split('\r\n');
      // A row for each period; the running one is last.
      expect(rows.at(-1)?.split(',')).toContain(String(total));
    }),
  );
});
