import { expect, it } from '@jest/globals';
import { inBrowser, suite } from '../app/in-browser.ts';
import { settled } from '../browser/settled.ts';

inBrowser(
  [
    suite('entering the console', (stage) => {
      it(
        'lets in who opens a link with a token, takes the token out of the address, and keeps it for this tab',
        stage.watched(async (sit) => {
          const { page } = await sit(stage.person('agent'), '/board');
          expect(page.url()).toBe(`${stage.app.url}/board`);
          expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
          await page.reload();
          await page.getByRole('button', { name: new RegExp(stage.person('agent').name) }).waitFor();
        }),
      );

      it(
        'shows each role the pages that are for it, and no others',
        stage.watched(async (sit) => {
          const pagesOf = async (role: string) => {
            const { page } = await sit(role === 'admin' ? stage.outsider(role) : stage.person(role), '/');
            const links = page.getByRole('navigation', { name: '主导航' }).getByRole('link');
            await links.first().waitFor();
            return links.allTextContents();
          };
          expect(await pagesOf('agent')).toEqual(['看板', '流程']);
          expect(await pagesOf('supervisor')).toEqual([
            '看板',
            '流程',
            '指标',
            '漏斗',
            '投诉热点',
            '时效',
            '工作量',
            '滞留工单',
            '待人工处理',
          ]);
          expect(await pagesOf('admin')).toEqual(['流程', '待人工处理']);
        }),
      );

      it(
        'goes anywhere by keys, which a list tells',
        stage.watched(async (sit) => {
          const { page } = await sit(stage.person('supervisor'), '/board');
          await settled(page);
          await page.keyboard.press('?');
          const list = page.getByRole('dialog', { name: '键盘快捷键' });
          await list.getByText('指标').waitFor();
          await page.keyboard.press('Escape');
          await list.waitFor({ state: 'hidden' });
          await page.keyboard.press('g');
          await page.keyboard.press('f');
          await page.getByRole('heading', { level: 1, name: '指标' }).waitFor();
        }),
      );

      it(
        'speaks the language that somebody chose, in every tab from then on; another tab goes on as whoever works in this one',
        stage.watched(async (sit) => {
          const { page, context } = await sit(stage.person('agent'), '/board/complaint');
          await page.getByRole('button', { name: /English/ }).click();
          await page.getByRole('heading', { level: 1, name: 'Complaint board' }).waitFor();
          expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
          const other = await context.newPage();
          await other.goto(`${stage.app.url}/board/complaint`);
          await other.getByRole('heading', { level: 1, name: 'Complaint board' }).waitFor();
        }),
      );

      it(
        'lets who may see all stores choose one, and looks at that one everywhere',
        stage.watched(async (sit) => {
          const { page } = await sit(stage.outsider('inspector'), '/board/complaint');
          await page.getByRole('combobox', { name: '门店' }).click();
          await page.locator('.ant-select-item-option').filter({ hasText: 'S01' }).click();
          await settled(page);
          expect(await page.getByRole('article').count()).toBeGreaterThan(0);
          await page.getByRole('link', { name: '工作量' }).click();
          await page.getByRole('heading', { level: 1, name: '工作量' }).waitFor();
          await page
            .locator('.ant-select-content, .ant-select-selection-item')
            .filter({ hasText: 'S01' })
            .first()
            .waitFor();
        }),
      );

      it(
        'of the demonstration goes on as somebody else: with other pages, and nothing of what the one before saw',
        stage.watched(async (sit) => {
          const { page } = await sit(stage.person('agent'));
          await page.goto(`${stage.app.url}/`);
          await page.getByRole('heading', { name: '选择一个演示账号' }).waitFor();
          await page.getByRole('button', { name: /^客服主管/ }).click();
          await page.getByRole('link', { name: '指标', exact: true }).click();
          await page.getByRole('heading', { level: 1, name: '指标' }).waitFor();
          const switchTo = async (role: string) => {
            await page.getByRole('button', { name: /^我的账号/ }).click();
            await page.getByRole('menuitem', { name: new RegExp(`^${role} ·`) }).click();
          };
          await switchTo('客服专员');
          await page.getByRole('heading', { level: 1, name: '无权访问' }).waitFor();
          await page.getByRole('button', { name: /^我的账号.*客服专员/ }).waitFor();
          expect(await page.getByRole('link', { name: '指标', exact: true }).count()).toBe(0);
          await page.getByRole('link', { name: '看板', exact: true }).click();
          await page.getByRole('article').first().waitFor();
          await switchTo('系统管理员');
          await page.getByText('系统管理员默认不查看工单内容').waitFor();
          expect(await page.getByRole('article').count()).toBe(0);
          await page.reload();
          await page.getByRole('button', { name: /^我的账号.*系统管理员/ }).waitFor();
        }),
      );
    }),
  ],
  { demo: true },
);
