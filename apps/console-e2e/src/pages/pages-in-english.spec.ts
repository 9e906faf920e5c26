import { expect, it } from '@jest/globals';
import { inBrowser } from '../app/in-browser.ts';
import { Heard } from '../words/heard.ts';
import { wordsOn } from '../words/on-screen.ts';
import { lookAtPages, LONG } from './look-at-pages.ts';
import { WAYS_IN_ENGLISH } from './windows.ts';

/** The product’s name is Chinese everywhere. */
const NAME = '回音';

inBrowser('every page in English', (stage) => {
  it.each(WAYS_IN_ENGLISH)(
    'opens by its address, is accessible, no wider than its window, and says nothing in Chinese but what people wrote: $how',
    (way) =>
      stage.watched(async (sit) => {
        const flawed = await lookAtPages(stage, sit, 'en', way, (seat) => {
          const heard = new Heard(seat.page);
          return async (page) => {
            const chinese = (await wordsOn(page)).flatMap((text) => text.match(/\p{Script=Han}+/gu) ?? []);
            const said = await heard.said();
            return { untranslated: chinese.filter((text) => text !== NAME && !said.includes(text)) };
          };
        });
        expect(flawed).toEqual({});
      })(),
    LONG,
  );
});
