import { expect, it } from '@jest/globals';
import { COMPLAINT, give } from '../app/given.ts';
import { suite } from '../app/in-browser.ts';
import { actionsOn, carryOut } from './acting.ts';

export const departmentsDay = suite('a department’s day', (stage) => {
  it(
    'finds the question that was put to it, and answers it',
    stage.watched(async (sit) => {
      const agent = stage.person('agent');
      const clerk = stage.person('department');
      const description = '需要部门核实的投诉';
      const { id } = await give(stage.app, agent, '/api/complaints', { ...COMPLAINT, description });
      await give(stage.app, agent, `/api/complaints/${id}/acknowledge`, {});
      const question = { department: clerk.department, question: '这笔款到账了吗？' };
      await give(stage.app, agent, `/api/complaints/${id}/consult-department`, question);

      const { page } = await sit(clerk, '/board/complaint');
      await page.getByRole('link', { name: description }).click();
      await page.getByText('这笔款到账了吗？').first().waitFor();
      expect(await actionsOn(page).getByRole('button', { name: '受理', exact: true }).count()).toBe(0);
      await carryOut(page, '答复咨询', () => page.getByRole('textbox', { name: '答复' }).fill('昨天已到账'));
      expect((await stage.recorded.facts(id)).at(-1)).toMatchObject({
        type: 'DepartmentAnswered',
        actor: { id: clerk.id, role: 'department' },
        data: { answer: '昨天已到账' },
      });
    }),
  );
});
