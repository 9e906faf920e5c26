import { expect, it } from '@jest/globals';
import { COMPLAINT, give } from '../app/given.ts';
import { suite } from '../app/in-browser.ts';
import { settled } from '../browser/settled.ts';
import { carryOut, caseIdIn, choose } from './acting.ts';

export const supervisorsDay = suite('a supervisor’s day', (stage) => {
  it(
    'finds an overdue case from a figure: opens the cases behind the number, and one of them',
    stage.watched(async (sit) => {
      const { page } = await sit(stage.person('supervisor'), '/board');
      await page.getByRole('link', { name: '指标', exact: true }).click();
      const card = page
        .getByRole('listitem')
        .filter({ has: page.getByRole('heading', { name: '超时工单' }) });
      const number = card.getByRole('link', { name: /查看工单$/ });
      const count = Number.parseInt((await number.textContent()) ?? '', 10);
      const overdue = await stage.recorded.cases('overdue=true&final=false&limit=500');
      expect(count).toBe(overdue.length);
      expect(count).toBeGreaterThan(0);
      await number.click();
      const behind = page.getByRole('dialog', { name: '数字背后的工单' });
      await behind.getByText(`共 ${count} 条`).waitFor();
      expect(await behind.getByRole('row').count()).toBe(count + 1);
      await behind.getByRole('link', { name: overdue[0]!.title }).click();
      await page.getByRole('heading', { level: 1, name: overdue[0]!.title }).waitFor();
      expect(caseIdIn(page)).toBe(overdue[0]!.id);
      await page
        .getByText(/^超时 /)
        .first()
        .waitFor();
    }),
  );

  it(
    'approves what waits for it: from the queue to the case, who proposed and how much is told before',
    stage.watched(async (sit) => {
      const agent = stage.person('agent');
      const { id } = await give(stage.app, agent, '/api/complaints', {
        ...COMPLAINT,
        description: '等待审批的投诉',
      });
      await give(stage.app, agent, `/api/complaints/${id}/acknowledge`, {});
      await give(stage.app, agent, `/api/complaints/${id}/verify`, { findings: '属实', justified: true });
      const remedies = [{ kind: 'refund', amount: 800 }];
      await give(stage.app, agent, `/api/complaints/${id}/propose-solution`, { remedies });
      const { page } = await sit(stage.person('supervisor'), '/board/complaint');
      await page
        .getByRole('group', { name: '队列' })
        .getByRole('button', { name: /^待审批/ })
        .click();
      await page.getByRole('link', { name: '等待审批的投诉' }).click();
      await carryOut(page, '批准方案', async () => {
        const proposal = page.getByRole('region', { name: '待审批' });
        await proposal.getByText('¥800.00').first().waitFor();
        await proposal.getByText(agent.name).waitFor();
      });
      expect((await stage.recorded.facts(id)).at(-1)).toMatchObject({
        type: 'SolutionApproved',
        actor: { id: stage.person('supervisor').id },
      });
    }),
  );

  it(
    'assigns a case to whom it suits best',
    stage.watched(async (sit) => {
      const { id } = await give(stage.app, stage.person('agent'), '/api/complaints', COMPLAINT);
      const second = stage.person('agent', 1);
      const { page } = await sit(stage.person('supervisor'), `/cases/${id}`);
      await carryOut(page, '指派', () => choose(page, '负责人', second.name));
      await page.getByText(second.name).first().waitFor();
      expect((await stage.recorded.facts(id)).at(-1)).toMatchObject({
        type: 'CaseAssigned',
        data: { assignee: second.id },
      });
    }),
  );

  it(
    'reassigns several cases at once, and sees before what will become of each',
    stage.watched(async (sit) => {
      const agent = stage.person('agent');
      const ids: string[] = [];
      for (const number of [1, 2, 3]) {
        const description = `批量改派的投诉之${number}`;
        ids.push((await give(stage.app, agent, '/api/complaints', { ...COMPLAINT, description })).id);
      }
      const { page } = await sit(stage.person('supervisor'), '/board/complaint?view=table&text=批量改派');
      for (const number of [1, 2, 3])
        await page.getByRole('checkbox', { name: `选择 批量改派的投诉之${number}` }).click();
      const actions = page.getByRole('region', { name: '批量处理' });
      await actions.getByText('已选 3 个工单').waitFor();
      await actions.getByRole('button', { name: '指派', exact: true }).click();
      const dialog = page.getByRole('dialog');
      await choose(page, '负责人', stage.person('agent', 2).name);
      await dialog.getByRole('button', { name: '预览' }).click();
      await dialog.getByText('3 个工单可以执行').waitFor();
      for (const id of ids) expect(await stage.recorded.types(id)).toEqual(['ComplaintReceived']);
      await dialog.getByRole('button', { name: '指派（3 个工单）' }).click();
      await dialog.getByText('3 个工单已完成').waitFor();
      await dialog.getByRole('button', { name: '完成', exact: true }).click();
      for (const id of ids) {
        expect((await stage.recorded.facts(id)).at(-1)).toMatchObject({
          type: 'CaseAssigned',
          data: { assignee: stage.person('agent', 2).id },
        });
      }
      await page.getByText(stage.person('agent', 2).name).nth(2).waitFor();
    }),
  );

  it(
    'keeps a view of a queue under a name, comes back to what is in the queue then, and renames it',
    stage.watched(async (sit) => {
      const { page } = await sit(
        stage.person('supervisor'),
        '/board/complaint?view=table&severity=critical&queue=due-today',
      );
      await page.getByRole('button', { name: '视图' }).click();
      await page.getByRole('button', { name: '另存为新视图' }).click();
      await page.getByRole('textbox', { name: '视图名称' }).fill('重大投诉');
      await page.getByRole('button', { name: '保存', exact: true }).click();
      await page.getByRole('button', { name: '重大投诉' }).waitFor();
      await page.getByRole('link', { name: '看板', exact: true }).click();
      await page.getByRole('button', { name: '视图' }).click();
      await page.getByRole('button', { name: '重大投诉', exact: true }).click();
      await page.waitForURL(/severity=critical/);
      expect(page.url()).toMatch(/\/board\/complaint\?.*view=table/);
      expect(page.url()).toMatch(/queue=due-today/);
      expect(page.url()).not.toMatch(/dueBefore/);
      await page.getByRole('button', { name: '重大投诉', exact: true }).click();
      await page.getByRole('button', { name: '修改 重大投诉' }).click();
      await page.getByRole('textbox', { name: '视图名称' }).fill('今日重大投诉');
      await page.getByRole('button', { name: '保存', exact: true }).click();
      await page.getByRole('button', { name: '今日重大投诉' }).waitFor();
    }),
  );

  it(
    'sees who has how much to do, and opens what is overdue of one of them',
    stage.watched(async (sit) => {
      const { page } = await sit(stage.person('supervisor'), '/workload');
      await settled(page);
      const agent = stage.person('agent');
      await page.getByRole('link', { name: new RegExp(`^${agent.name}：在办 \\d+，查看工单$`) }).click();
      const mine = await stage.recorded.cases(`assignee=${agent.id}&final=false&sort=due&limit=1`);
      await page.getByRole('link', { name: mine[0]!.title }).first().waitFor();
      expect(new URL(page.url()).searchParams.get('assignee')).toBe(agent.id);
    }),
  );
});
