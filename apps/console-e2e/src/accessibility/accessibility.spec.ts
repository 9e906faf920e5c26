import { beforeAll, expect, it } from '@jest/globals';
import { inBrowser } from '../app/in-browser.ts';
import { settled } from '../browser/settled.ts';
import { EVERY_PAGE, samplesOf, type Samples } from '../pages/every-page.ts';
import { CONTRAST, violations } from './axe.ts';

const PHONE = { width: 390, height: 844 };

inBrowser('WCAG 2.2 AA, by axe', (stage) => {
  let samples: Samples;
  beforeAll(async () => {
    samples = await samplesOf(stage);
  });

  const visits = EVERY_PAGE.flatMap((address) =>
    (['zh-CN', 'en'] as const).map((language) => ({ ...address, language })),
  );
  it.each(visits)(
    '$name in $language, light and dark, on a desk and on a phone',
    async ({ role, path, language }) =>
      stage.watched(async (sit) => {
        const { page } = await sit(stage.person(role), path(samples), { language });
        await settled(page);
        const desk = await violations(page);
        await page.emulateMedia({ colorScheme: 'dark' });
        const inTheDark = await violations(page, CONTRAST);
        await page.setViewportSize(PHONE);
        await settled(page);
        const phoneInTheDark = await violations(page, CONTRAST);
        await page.emulateMedia({ colorScheme: 'light' });
        const phone = await violations(page);
        expect({ desk, inTheDark, phone, phoneInTheDark }).toEqual({
          desk: [],
          inTheDark: [],
          phone: [],
          phoneInTheDark: [],
        });
      })(),
  );
});
