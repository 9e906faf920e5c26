import { beforeAll, expect, it } from '@jest/globals';
import { inBrowser } from '../app/in-browser.ts';
import { settled } from '../browser/settled.ts';
import { EVERY_PAGE, samplesOf, type Samples } from '../pages/every-page.ts';
import { Heard } from './heard.ts';
import { wordsOn } from './on-screen.ts';
import { codesOf } from './codes.ts';

/** The product’s name is Chinese everywhere. */
const NAME = '回音';

inBrowser('both languages', (stage) => {
  let samples: Samples;
  let codes: ReadonlySet<string>;
  beforeAll(async () => {
    samples = await samplesOf(stage);
    codes = await codesOf(stage.recorded);
  });

  it.each(EVERY_PAGE)('$name speaks English, apart from what people wrote', async ({ role, path }) =>
    stage.watched(async (sit) => {
      const seat = await sit(stage.person(role), undefined, { language: 'en' });
      const heard = new Heard(seat.page);
      await seat.open(path(samples));
      await settled(seat.page);
      const words = await wordsOn(seat.page);
      const chinese = words.flatMap((text) => text.match(/[\p{Script=Han}]+/gu) ?? []);
      expect(chinese.filter((text) => text !== NAME && !heard.says(text))).toEqual([]);
    })(),
  );

  it.each(EVERY_PAGE)('$name has a Chinese word for every code', async ({ role, path }) =>
    stage.watched(async (sit) => {
      const { page } = await sit(stage.person(role), path(samples));
      await settled(page);
      expect((await wordsOn(page)).filter((text) => codes.has(text))).toEqual([]);
    })(),
  );
});
