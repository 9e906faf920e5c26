import { expect, it } from '@jest/globals';
import { COMPLAINT, give } from '../app/given.ts';
import { suite } from '../app/in-browser.ts';
import { eventually } from '../browser/eventually.ts';
import { focusIsOn, tabTo } from '../browser/keyboard.ts';
import { actionsOn, carryOut, caseIdIn, choose } from './acting.ts';

export const agentsDay = suite('an agent’s day', (stage) => {
  it(
    'registers a complaint by keyboard alone, and is told that it may repeat another',
    stage.watched(async (sit) => {
      const agent = stage.person('agent');
      const customer = { id: 'C900077', name: '方敏', phone: '10012345678', tier: 'gold' };
      await give(stage.app, agent, '/api/complaints', { ...COMPLAINT, customer, category: 'delivery' });
      const { page } = await sit(agent, '/board');
      const { keyboard } = page;
      await keyboard.press('c');
      await focusIsOn(page, ['textbox', /^电话/]);
      await keyboard.type(customer.phone);
      await tabTo(page, ['radio', '商品质量']);
      await keyboard.press('4');
      await page.getByText('可能是重复投诉：30 天内已有 1 起').waitFor();
      await tabTo(page, ['radio', '重大']);
      await keyboard.press('2');
      await tabTo(page, ['textbox', '投诉内容']);
      await keyboard.type('快递又没有送到，电话也打不通');
      await tabTo(page, ['textbox', /^订单号/]);
      await keyboard.type('SO-77');
      await tabTo(page, ['combobox', '渠道']);
      await keyboard.type('热线');
      await keyboard.press('Enter');
      await keyboard.press('Control+Enter');
      await focusIsOn(page, ['button', '打开工单']);
      await keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: '快递又没有送到，电话也打不通' }).waitFor();
      const [opened] = await stage.recorded.facts(caseIdIn(page));
      expect(opened).toMatchObject({
        type: 'ComplaintReceived',
        actor: { id: agent.id },
        data: {
          channel: 'hotline',
          customer,
          category: 'delivery',
          severity: 'major',
          order: 'SO-77',
          description: '快递又没有送到，电话也打不通',
        },
      });
    }),
  );

  it(
    'takes a complaint from its receipt to its closing; a supervisor approves, which is seen at once, and closes it',
    stage.watched(async (sit) => {
      const agent = stage.person('agent');
      const { id } = await give(stage.app, agent, '/api/complaints', COMPLAINT);
      const { page } = await sit(agent, `/cases/${id}`);
      await actionsOn(page).getByRole('button', { name: '认领', exact: true }).click();
      await actionsOn(page).getByRole('button', { name: '认领', exact: true }).waitFor({ state: 'detached' });
      await carryOut(page, '受理', () =>
        page.getByRole('textbox', { name: /^告知内容/ }).fill('您好，已收到'),
      );
      await carryOut(page, '完成核实', async () => {
        await page.getByRole('textbox', { name: '核实情况' }).fill('属实，包装不足');
        await page.getByRole('radiogroup', { name: '投诉属实' }).getByText('是', { exact: true }).click();
      });
      await carryOut(page, '提出方案', async () => {
        await choose(page, '措施', '退款');
        await page.getByRole('spinbutton', { name: /^金额/ }).fill('500');
      });
      await page.getByText('待主管审批').first().waitFor();

      const supervisor = await sit(stage.person('supervisor'), `/cases/${id}`);
      await carryOut(supervisor.page, '批准方案');

      // Nothing was done on the agent’s screen: it follows by itself.
      await actionsOn(page).getByRole('button', { name: '顾客接受', exact: true }).waitFor();
      await carryOut(page, '顾客接受', async () => {
        await page.getByRole('textbox', { name: '承诺完成时间' }).click();
        await page.getByText('3 天后 18:00').click();
      });
      await carryOut(page, '报告已执行');
      await carryOut(page, '回访确认', () =>
        page
          .getByRole('radiogroup', { name: /^满意度评分/ })
          .getByText('5', { exact: true })
          .click(),
      );
      await carryOut(supervisor.page, '结案', () =>
        supervisor.page.getByRole('textbox', { name: '根本原因' }).fill('包装不足'),
      );
      await page.getByText('已结案').first().waitFor();
      const facts = await stage.recorded.facts(id);
      expect(facts.map(({ type, actor }) => [type, actor.role])).toEqual([
        ['ComplaintReceived', 'agent'],
        ['CaseAssigned', 'agent'],
        ['ComplaintAcknowledged', 'agent'],
        ['ComplaintVerified', 'agent'],
        ['SolutionProposed', 'agent'],
        ['SolutionApproved', 'supervisor'],
        ['SolutionAccepted', 'agent'],
        ['SolutionExecuted', 'agent'],
        ['OutcomeConfirmed', 'agent'],
        ['ComplaintClosed', 'supervisor'],
      ]);
      expect(facts[3]?.data).toMatchObject({ findings: '属实，包装不足', justified: true });
      expect(facts[4]?.data).toMatchObject({ remedies: [{ kind: 'refund', amount: 500 }] });
      expect(Date.parse(String(facts[6]?.data.promisedBy))).toBe(Date.parse('2026-06-08T18:00:00+08:00'));
    }),
  );

  it(
    'registers an order, and moves it on',
    stage.watched(async (sit) => {
      const { page } = await sit(stage.person('agent'), '/board');
      await page.getByRole('button', { name: '登记', exact: true }).click();
      await page.getByRole('menuitem', { name: '订单跟进' }).click();
      await page.getByRole('textbox', { name: /^顾客姓名/ }).fill('何平');
      await page.getByRole('textbox', { name: '订单号' }).fill('SO-88');
      await choose(page, /^\*? ?渠道/, '门店');
      await page.getByRole('button', { name: '登记订单跟进' }).click();
      await page.getByRole('button', { name: '打开工单' }).click();
      await page.getByRole('heading', { level: 1, name: 'SO-88' }).waitFor();
      await carryOut(page, '确认订单', async () => {
        for (const check of await page.getByRole('checkbox').all()) await check.check();
      });
      await page.getByText('已确认').first().waitFor();
      expect(await stage.recorded.types(caseIdIn(page))).toEqual(['OrderPlaced', 'OrderConfirmed']);
    }),
  );

  it(
    'is told what is missing in a form, at the field, before anything is sent',
    stage.watched(async (sit) => {
      const { page } = await sit(stage.person('agent'), '/register/complaint');
      await page.getByRole('textbox', { name: /^电话/ }).fill('不是号码');
      await page.getByRole('button', { name: '登记投诉' }).click();
      await page.getByText('请输入投诉内容').waitFor();
      await page.getByRole('radiogroup', { name: '投诉类别' }).getByText('支付').click();
      expect(await stage.recorded.cases('text=不是号码')).toEqual([]);
    }),
  );

  it(
    'sees which cases name the one at hand, and what they are to it',
    stage.watched(async (sit) => {
      const agent = stage.person('agent');
      const { id } = await give(stage.app, agent, '/api/complaints', COMPLAINT);
      const description = '由另一件投诉引起的投诉';
      const second = await give(stage.app, agent, '/api/complaints', { ...COMPLAINT, description });
      const link = { caseId: id, relation: 'caused-by' };
      await give(stage.app, agent, `/api/complaints/${second.id}/link-case`, link);
      await eventually(async () => {
        const path = `/api/cases/${id}/linked-from`;
        expect((await stage.recorded.ask<{ readonly items: readonly object[] }>(path)).items).toHaveLength(1);
      });
      const { page } = await sit(agent, `/cases/${id}`);
      const named = page.getByRole('region', { name: '关联工单' }).getByRole('listitem');
      await named.filter({ hasText: description }).getByText('引发').waitFor();
      await named.getByRole('link', { name: description }).click();
      await page.getByRole('heading', { level: 1, name: description }).waitFor();
    }),
  );

  it(
    'adds a note, which stands in the record and in the course of the case',
    stage.watched(async (sit) => {
      const agent = stage.person('agent');
      const { id } = await give(stage.app, agent, '/api/complaints', COMPLAINT);
      const { page } = await sit(agent, `/cases/${id}`);
      await page.getByRole('textbox', { name: '写一条备注，仅同事可见' }).fill('顾客下午三点后方便接电话');
      await page.getByRole('region', { name: '备注' }).getByRole('button', { name: '添加备注' }).click();
      await page.getByRole('region', { name: '备注' }).getByText('顾客下午三点后方便接电话').waitFor();
      await page.getByText('已添加备注').first().waitFor();
      const facts = await eventually(async () => {
        const recorded = await stage.recorded.facts(id);
        expect(recorded).toHaveLength(2);
        return recorded;
      });
      expect(facts[1]).toMatchObject({
        type: 'NoteAdded',
        actor: { id: agent.id },
        data: { text: '顾客下午三点后方便接电话' },
      });
    }),
  );
});
