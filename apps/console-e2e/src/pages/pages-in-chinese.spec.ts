import { beforeAll, expect, it } from '@jest/globals';
import { inBrowser } from '../app/in-browser.ts';
import { settled } from '../browser/settled.ts';
import { codesOf } from '../words/codes.ts';
import { wordsOn } from '../words/on-screen.ts';
import { EVERY_PAGE, samplesOf, type Samples } from './every-page.ts';
import { FLAWLESS, flawsOf } from './flaws.ts';
import { DESK, PHONE } from './windows.ts';

/** Each two of language, colours and width come together, here or in English. */
const WAYS = [
  { how: 'light, on a desk', dark: false, ...DESK },
  { how: 'dark, on a phone', dark: true, ...PHONE },
];

inBrowser('every page in Chinese', (stage) => {
  let samples: Samples;
  let codes: ReadonlySet<string>;
  beforeAll(async () => {
    samples = await samplesOf(stage);
    codes = await codesOf(stage.recorded);
  });

  it.each(EVERY_PAGE.flatMap((address) => WAYS.map((way) => ({ ...address, way }))))(
    'opens by its address, is accessible, fits, and has a word for every code: $name, $way.how',
    async ({ role, path, way }) =>
      stage.watched(async (sit) => {
        const { page } = await sit(stage.person(role), path(samples), way);
        await settled(page);
        const unlabelled = (await wordsOn(page)).filter((text) => codes.has(text));
        expect({ ...(await flawsOf(page, path(samples))), unlabelled }).toEqual({
          ...FLAWLESS,
          unlabelled: [],
        });
      })(),
  );
});
