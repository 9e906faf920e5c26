import { expect, it } from '@jest/globals';
import { COMPLAINT, give } from '../app/given.ts';
import { suite } from '../app/in-browser.ts';
import { recordParkedReaction, recordUnreadable } from '../app/left-to-people.ts';

interface Parked {
  readonly items: readonly object[];
  readonly skipped?: readonly object[];
}

export const leftToPeople = suite('what the system leaves to people', (stage) => {
  it(
    'is told to supervisors with the reason and what to do; what isn’t needed any more is skipped for a reason',
    stage.watched(async (sit) => {
      const { id } = await give(stage.app, stage.person('agent'), '/api/complaints', COMPLAINT);
      await recordParkedReaction(stage.app, 'ladder.1', id);
      const { page } = await sit(stage.person('supervisor'), '/parked');
      const entry = page.getByRole('listitem').filter({ hasText: '升级后指派未完成' });
      await entry.getByText('原因：本店没有该级别的在岗人员').waitFor();
      await entry.getByRole('button', { name: '跳过' }).click();
      const dialog = page.getByRole('dialog', { name: '跳过' });
      await dialog.getByRole('button', { name: '跳过' }).click();
      await dialog.getByText('请填写原因').waitFor();
      await dialog.getByRole('textbox', { name: '原因' }).fill('已由店长指派');
      await dialog.getByRole('button', { name: '跳过' }).click();
      await entry.waitFor({ state: 'detached' });
      expect((await stage.recorded.ask<Parked>('/api/reactions/parked')).items).toEqual([]);
    }),
  );

  it(
    'is settled by an administrator, who sees no case: an entry that can’t be read is tried again in vain, then left out',
    stage.watched(async (sit) => {
      const { id } = await give(stage.app, stage.person('agent'), '/api/complaints', COMPLAINT);
      await recordUnreadable(stage.app, id);
      const { page } = await sit(stage.outsider('admin'), '/');
      await page.getByRole('link', { name: '待人工处理' }).click();
      const entry = page
        .getByRole('listitem')
        .filter({ hasText: '看板与统计中不再更新' })
        .filter({ hasText: id.slice(-6) });
      await entry.getByText('停在第 2 条：已添加备注').waitFor();
      expect(await entry.getByRole('link').count()).toBe(0);
      const settle = async (how: string, why: string) => {
        await entry.getByRole('button', { name: how }).click();
        const dialog = page.getByRole('dialog', { name: how });
        await dialog.getByRole('textbox', { name: '原因' }).fill(why);
        await dialog.getByRole('button', { name: how }).click();
        return dialog;
      };
      const dialog = await settle('重试', '也许已经升级');
      await dialog.getByText('仍然无法读取').waitFor();
      await dialog.getByRole('button', { name: '取消' }).click();
      await settle('跳过', '旧系统写入的备注');
      await entry.waitFor({ state: 'detached' });
      await page.getByRole('table').getByText('旧系统写入的备注').waitFor();
      const { skipped } = await stage.recorded.ask<Parked>('/api/parked');
      expect(skipped).toMatchObject([{ stream: id, by: 'admin.1', why: '旧系统写入的备注' }]);
    }),
  );
});
