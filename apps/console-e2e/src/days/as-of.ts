import { expect, it } from '@jest/globals';
import { suite } from '../app/in-browser.ts';
import { eventually } from '../browser/eventually.ts';

/** A Monday morning four days before now. */
const MOMENT = '2026-06-01 09:00';
const ISO = '2026-06-01T09:00:00+08:00';

interface Counted {
  readonly total: number;
}

export const asOf = suite('a moment of the past', (stage) => {
  it(
    'is chosen on the page of figures, which then tells what was known then, down to the cases; and left again',
    stage.watched(async (sit) => {
      const open = 'store=S01&closed=false&limit=1&count=true';
      const then = await stage.recorded.ask<Counted>(`/api/cases?${open}&asOf=${encodeURIComponent(ISO)}`);
      const now = await stage.recorded.ask<Counted>(`/api/cases?${open}`);
      expect(then.total).not.toBe(now.total);
      const { page } = await sit(stage.person('supervisor'), '/figures');
      const card = page
        .getByRole('listitem')
        .filter({ has: page.getByRole('heading', { name: '未结工单' }) });
      const number = card.getByRole('link', { name: /查看工单$/ }).first();
      const tells = (total: number) =>
        eventually(async () => {
          expect(Number.parseInt((await number.textContent()) ?? '', 10)).toBe(total);
        });
      await tells(now.total);

      await page.getByRole('button', { name: '历史时点' }).click();
      await page.getByRole('textbox', { name: '选择时点' }).fill(MOMENT);
      await page.keyboard.press('Enter');
      await page.getByText(`截至 ${MOMENT} 的情况`).waitFor();
      expect(new URL(page.url()).searchParams.get('asOf')).toBe('2026-06-01T09:00');
      await tells(then.total);
      await number.click();
      const behind = page.getByRole('dialog', { name: '数字背后的工单' });
      await behind.getByText(`共 ${then.total} 条`).waitFor();
      await page.keyboard.press('Escape');

      await page.getByRole('button', { name: '回到现在' }).click();
      await tells(now.total);
      expect(new URL(page.url()).searchParams.has('asOf')).toBe(false);
    }),
  );

  it(
    'can be looked at on the board, where nothing can be done then',
    stage.watched(async (sit) => {
      const query = `view=table&asOf=${encodeURIComponent(ISO)}`;
      const { page } = await sit(stage.person('supervisor'), `/board/complaint?${query}`);
      await page.getByRole('button', { name: /^截至/ }).waitFor();
      await page.getByRole('checkbox').nth(1).click();
      const actions = page.getByRole('region', { name: '批量处理' });
      await actions.getByText('已选 1 个工单').waitFor();
      expect(await actions.getByRole('button').count()).toBe(1);
      await page.getByRole('button', { name: /^截至/ }).click();
      await page.waitForURL((url) => !url.searchParams.has('asOf'));
    }),
  );
});
