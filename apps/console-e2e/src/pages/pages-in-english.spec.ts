import { beforeAll, expect, it } from '@jest/globals';
import { inBrowser } from '../app/in-browser.ts';
import { settled } from '../browser/settled.ts';
import { Heard } from '../words/heard.ts';
import { wordsOn } from '../words/on-screen.ts';
import { EVERY_PAGE, samplesOf, type Samples } from './every-page.ts';
import { FLAWLESS, flawsOf } from './flaws.ts';
import { DESK, PHONE } from './windows.ts';

/** Each two of language, colours and width come together, here or in Chinese. */
const WAYS = [
  { how: 'dark, on a desk', dark: true, ...DESK },
  { how: 'light, on a phone', dark: false, ...PHONE },
];

/** The product’s name is Chinese everywhere. */
const NAME = '回音';

inBrowser('every page in English', (stage) => {
  let samples: Samples;
  beforeAll(async () => {
    samples = await samplesOf(stage);
  });

  it.each(EVERY_PAGE.flatMap((address) => WAYS.map((way) => ({ ...address, way }))))(
    'opens by its address, is accessible, fits, and says nothing in Chinese but what people wrote: $name, $way.how',
    async ({ role, path, way }) =>
      stage.watched(async (sit) => {
        const seat = await sit(stage.person(role), undefined, { ...way, language: 'en' });
        const heard = new Heard(seat.page);
        await seat.open(path(samples));
        await settled(seat.page);
        const chinese = (await wordsOn(seat.page)).flatMap((text) => text.match(/\p{Script=Han}+/gu) ?? []);
        const said = await heard.said();
        const untranslated = chinese.filter((text) => text !== NAME && !said.includes(text));
        expect({ ...(await flawsOf(seat.page, path(samples))), untranslated }).toEqual({
          ...FLAWLESS,
          untranslated: [],
        });
      })(),
  );
});
