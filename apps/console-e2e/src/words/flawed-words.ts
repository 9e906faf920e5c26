import type { Page } from 'playwright-core';
import { Heard } from './heard.ts';
import { wordsOn } from './on-screen.ts';

/** The product’s name is Chinese everywhere. */
const NAME = '回音';

/** Words that a page shouldn’t say. */
export type FlawedWords = (language: 'zh-CN' | 'en') => Promise<{
  readonly unlabelled?: readonly string[];
  readonly untranslated?: readonly string[];
}>;

/**
 * Looks for words that don’t belong on a page: in Chinese what only programs call something, and what components say in English; in
 * English what is Chinese, but for what people wrote. @param codes what programs call things
 */
export function flawedWords(page: Page, codes: ReadonlySet<string>): FlawedWords {
  const heard = new Heard(page);
  return async (language) => {
    const words = await wordsOn(page);
    if (language === 'zh-CN')
      return { unlabelled: [...words.filter((text) => codes.has(text)), ...(await picturesHeard(page))] };
    const chinese = words.flatMap((text) => text.match(/\p{Script=Han}+/gu) ?? []);
    const said = await heard.said();
    return { untranslated: chinese.filter((text) => text !== NAME && !said.includes(text)) };
  };
}

/** Pictures that screen readers are told of: components call them what programs do (`down`, `close-circle`). */
const picturesHeard = (page: Page): Promise<readonly string[]> =>
  page
    .locator('.anticon[aria-label]')
    .evaluateAll((pictures) =>
      pictures
        .filter((picture) => picture.closest('[aria-hidden="true"]') === null)
        .map((picture) => picture.getAttribute('aria-label') ?? ''),
    );
