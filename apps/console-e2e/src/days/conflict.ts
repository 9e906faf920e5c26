import { expect, it } from '@jest/globals';
import { COMPLAINT, give } from '../app/given.ts';
import { suite } from '../app/in-browser.ts';
import { actionsOn, carryOut, choose } from './acting.ts';

export const conflict = suite('two people in one case', (stage) => {
  it(
    'what somebody enters isn’t sent over a change that they haven’t noted; once noted, it is, and nothing is lost',
    stage.watched(async (sit) => {
      const [one, other] = [stage.person('agent'), stage.person('agent', 1)];
      const { id } = await give(stage.app, one, '/api/complaints', COMPLAINT);
      const { page, troubles } = await sit(one, `/cases/${id}`);
      await actionsOn(page).getByRole('button', { name: '受理', exact: true }).click();
      const words = page.getByRole('textbox', { name: /^告知内容/ });
      await words.fill('您好，这里是一号专员');

      const second = await sit(other, `/cases/${id}`);
      await carryOut(second.page, '更正分类', async () => {
        await second.page.getByRole('textbox', { name: '原因' }).fill('有人受伤');
        await choose(second.page, /^严重程度/, '重大');
      });

      await page.getByText('工单有 1 条新变化，页面已更新').waitFor();
      troubles.expect(/^412 POST \/api\/complaints\/.*\/acknowledge/);
      await page.getByRole('button', { name: '提交：受理' }).click();
      await page.getByText('您的操作没有生效：其他人先更改了此工单').waitFor();
      expect(await words.inputValue()).toBe('您好，这里是一号专员');
      expect(await stage.recorded.types(id)).toEqual(['ComplaintReceived', 'ClassificationCorrected']);

      await page.getByRole('button', { name: '知道了' }).click();
      await page.getByRole('button', { name: '提交：受理' }).click();
      await actionsOn(page).getByRole('button', { name: '完成核实', exact: true }).waitFor();
      const facts = await stage.recorded.facts(id);
      expect(facts.map(({ type, actor }) => [type, actor.id])).toEqual([
        ['ComplaintReceived', one.id],
        ['ClassificationCorrected', other.id],
        ['ComplaintAcknowledged', one.id],
      ]);
      expect(facts[2]?.data).toMatchObject({ words: '您好，这里是一号专员' });
    }),
  );

  it(
    'when somebody else was faster with the same, it is said so, and what was entered stays to be copied',
    stage.watched(async (sit) => {
      const { id } = await give(stage.app, stage.person('agent'), '/api/complaints', COMPLAINT);
      const { page } = await sit(stage.person('agent'), `/cases/${id}`);
      await actionsOn(page).getByRole('button', { name: '受理', exact: true }).click();
      const words = page.getByRole('textbox', { name: /^告知内容/ });
      await words.fill('这句话不能丢');
      await give(stage.app, stage.person('agent', 1), `/api/complaints/${id}/acknowledge`, {});
      await page.getByText(/工单已变化，现在不能执行此操作/).waitFor();
      expect(await words.inputValue()).toBe('这句话不能丢');
      expect(await page.getByRole('button', { name: '提交：受理' }).isDisabled()).toBe(true);
      expect(await stage.recorded.types(id)).toEqual(['ComplaintReceived', 'ComplaintAcknowledged']);
    }),
  );
});
