import type { Page } from 'playwright-core';

/**
 * What a page says in its language, by sight and to screen readers: texts, names, placeholders, and the tab’s title. What is
 * marked to be in another language, and what is folded away, isn’t told.
 */
export const wordsOn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const isSaid = (element: Element) =>
      element.closest('script, style, noscript, details:not([open]) > :not(summary)') === null &&
      element.closest('[lang]') === document.documentElement;
    const words = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement && isSaid(node.parentElement)) words.push(node.textContent ?? '');
    }
    for (const element of document.body.querySelectorAll('*'))
      if (isSaid(element))
        for (const name of [
          'aria-label',
          'aria-description',
          'aria-valuetext',
          'title',
          'placeholder',
          'alt',
        ])
          words.push(element.getAttribute(name) ?? '');
    return words.map((text) => text.trim()).filter((text) => text !== '');
  });
