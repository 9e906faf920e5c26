import { expect, it } from '@jest/globals';
import { inBrowser } from '../app/in-browser.ts';

inBrowser('entering the console', (stage) => {
  it(
    'lets in who opens a link with a token, and takes the token out of the address',
    stage.watched(async (sit) => {
      const { page } = await sit(stage.person('agent'), '/board');
      expect(page.url()).toBe(`${stage.app.url}/board`);
      expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
    }),
  );
});
