import { beforeAll, expect, it } from '@jest/globals';
import { suite } from '../app/in-browser.ts';
import { settled } from '../browser/settled.ts';
import { samplesOf, type Samples } from '../pages/every-page.ts';
import { actionsOn } from './acting.ts';

export const readingOnly = suite('who may only read', (stage) => {
  let samples: Samples;
  beforeAll(async () => {
    samples = await samplesOf(stage);
  });

  it.each(['inspector', 'auditor'] as const)('%s is offered nothing to do', (role) =>
    stage.watched(async (sit) => {
      const { page } = await sit(stage.outsider(role), `/cases/${samples.complaint}`);
      await settled(page);
      await actionsOn(page).getByText('您的角色只能查看工单。').waitFor();
      expect(await actionsOn(page).getByRole('button').count()).toBe(0);
      expect(await page.getByRole('button', { name: '登记', exact: true }).count()).toBe(0);
      expect(await page.getByRole('textbox', { name: '写一条备注，仅同事可见' }).count()).toBe(0);
    })(),
  );

  it(
    'an auditor steps a case through its history: each step stands in the address, with what was recorded',
    stage.watched(async (sit) => {
      const facts = await stage.recorded.facts(samples.complaint);
      const { page } = await sit(stage.outsider('auditor'), `/cases/${samples.complaint}/replay`);
      await settled(page);
      const steps = (number: number) => page.getByText(`第 ${number} 步，共 ${facts.length} 步`).first();
      await page.keyboard.press('Home');
      await steps(1).waitFor();
      await page.getByRole('heading', { level: 2, name: '已收到投诉' }).waitFor();
      await page.keyboard.press('ArrowRight');
      await steps(2).waitFor();
      const address = page.url();
      await page.keyboard.press('End');
      await steps(facts.length).waitFor();
      await page.goto(address);
      await steps(2).waitFor();
    }),
  );
});
