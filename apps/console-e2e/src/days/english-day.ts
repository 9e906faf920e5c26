import { expect, it } from '@jest/globals';
import { suite } from '../app/in-browser.ts';
import { caseIdIn, choose } from './acting.ts';

export const englishDay = suite('an agent’s day in English', (stage) => {
  it(
    'registers a complaint and acknowledges it; refusals are told in English too',
    stage.watched(async (sit) => {
      const { page } = await sit(stage.person('agent'), '/register/complaint', { language: 'en' });
      await page.getByRole('textbox', { name: /^Customer’s name/ }).fill('Ada Zhou');
      await page.getByRole('radiogroup', { name: 'Category' }).getByText('Delivery').click();
      await page.getByRole('radiogroup', { name: 'Severity' }).getByText('Minor').click();
      await page.getByRole('button', { name: 'Register: Complaint' }).click();
      const words = page.getByRole('textbox', { name: 'What the customer says' });
      await page.getByText('Please enter What the customer says').waitFor();
      await words.fill('The parcel never came');
      await choose(page, 'Channel', 'Hotline');
      await page.getByRole('button', { name: 'Register: Complaint' }).click();
      await page.getByRole('button', { name: 'Open the case' }).click();
      const actions = page.getByRole('region', { name: 'What I can do now' });
      await actions.getByRole('button', { name: 'Acknowledge', exact: true }).click();
      await page.getByRole('button', { name: 'Send: Acknowledge' }).click();
      await actions.getByRole('button', { name: 'Record the findings' }).waitFor();
      expect(await stage.recorded.types(caseIdIn(page))).toEqual([
        'ComplaintReceived',
        'ComplaintAcknowledged',
      ]);
    }),
  );
});
