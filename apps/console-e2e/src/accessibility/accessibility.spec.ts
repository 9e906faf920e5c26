import { beforeAll, expect, it } from '@jest/globals';
import { inBrowser } from '../app/in-browser.ts';
import { settled } from '../browser/settled.ts';
import { EVERY_PAGE, samplesOf, type Samples } from '../pages/every-page.ts';
import { violations } from './axe.ts';

const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

/** Each two of language, colours and width come together at least once. */
const WAYS = [
  { how: 'in Chinese, light, on a desk', language: 'zh-CN', dark: false, ...DESK },
  { how: 'in Chinese, dark, on a phone', language: 'zh-CN', dark: true, ...PHONE },
  { how: 'in English, dark, on a desk', language: 'en', dark: true, ...DESK },
  { how: 'in English, light, on a phone', language: 'en', dark: false, ...PHONE },
] as const;

inBrowser('WCAG 2.2 AA, by axe', (stage) => {
  let samples: Samples;
  beforeAll(async () => {
    samples = await samplesOf(stage);
  });

  it.each(EVERY_PAGE)('$name', async ({ role, path }) =>
    stage.watched(async (sit) => {
      const broken: Record<string, readonly string[]> = {};
      for (const { how, ...options } of WAYS) {
        const seat = await sit(stage.person(role), path(samples), options);
        await settled(seat.page);
        const rules = await violations(seat.page);
        if (rules.length > 0) broken[how] = rules;
        await seat.leave();
      }
      expect(broken).toEqual({});
    })(),
  );
});
