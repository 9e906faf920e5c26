import { beforeAll, expect, it } from '@jest/globals';
import { inBrowser } from '../app/in-browser.ts';
import { settled } from '../browser/settled.ts';
import { EVERY_PAGE, samplesOf, type Samples } from './every-page.ts';

const PHONE = { width: 390, height: 844 };

inBrowser('every address', (stage) => {
  let samples: Samples;
  beforeAll(async () => {
    samples = await samplesOf(stage);
  });

  it.each(EVERY_PAGE)(
    'opens cold, stays as it is, and has a title of its own: $name',
    async ({ role, path }) =>
      stage.watched(async (sit) => {
        const { page } = await sit(stage.person(role), path(samples));
        await settled(page);
        const { pathname, search } = new URL(page.url());
        expect(pathname + search).toBe(path(samples));
        const heading = await page.getByRole('heading', { level: 1 }).textContent();
        expect(await page.title()).toBe(`${heading} · 回音 Huiyin`);
      })(),
  );

  it.each(EVERY_PAGE)(
    'fits a phone, nothing scrolls sideways but in its own box: $name',
    async ({ role, path }) =>
      stage.watched(async (sit) => {
        for (const language of ['zh-CN', 'en'] as const) {
          const { page } = await sit(stage.person(role), path(samples), { ...PHONE, language });
          await settled(page);
          const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          expect({ language, wider }).toEqual({ language, wider: 0 });
        }
      })(),
  );
});
