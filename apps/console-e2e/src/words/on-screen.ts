import type { Page } from 'playwright-core';

/** What a page says, by sight and to screen readers: texts, names, placeholders, and the tab’s title. */
export const wordsOn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const words = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const holder = node.parentElement;
      if (holder && !['SCRIPT', 'STYLE', 'NOSCRIPT'].includes(holder.tagName))
        words.push(node.textContent ?? '');
    }
    for (const element of document.querySelectorAll('*'))
      for (const name of ['aria-label', 'aria-description', 'aria-valuetext', 'title', 'placeholder', 'alt'])
        words.push(element.getAttribute(name) ?? '');
    return words.map((text) => text.trim()).filter((text) => text !== '');
  });
