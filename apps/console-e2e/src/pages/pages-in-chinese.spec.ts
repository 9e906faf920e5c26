import { expect, it } from '@jest/globals';
import { inBrowser } from '../app/in-browser.ts';
import { codesOf } from '../words/codes.ts';
import { wordsOn } from '../words/on-screen.ts';
import { lookAtPages, LONG } from './look-at-pages.ts';
import { WAYS_IN_CHINESE } from './windows.ts';

inBrowser('every page in Chinese', (stage) => {
  it.each(WAYS_IN_CHINESE)(
    'opens by its address, is accessible, no wider than its window, and has a word for every code: $how',
    (way) =>
      stage.watched(async (sit) => {
        const codes = await codesOf(stage.recorded);
        const flawed = await lookAtPages(stage, sit, 'zh-CN', way, () => async (page) => ({
          unlabelled: (await wordsOn(page)).filter((text) => codes.has(text)),
        }));
        expect(flawed).toEqual({});
      })(),
    LONG,
  );
});
