import type { Page } from 'playwright-core';
import type { RunOptions } from 'axe-core';
import { violations } from '../accessibility/axe.ts';

/** What no page may have, whatever it shows. Empty where nothing is wrong. */
export interface Flaws {
  /** Where the address leads, if not to where it was opened. */
  readonly elsewhere: readonly string[];
  /** The tab’s title, if it isn’t the heading’s. */
  readonly title: readonly string[];
  /** CSS pixels that the page is wider than its window: it scrolls sideways. */
  readonly sideways: readonly number[];
  /** Rules of WCAG 2.2 AA that are broken, by axe. */
  readonly rules: readonly string[];
}

/** @param path that it was opened by. @param rules those that are looked at */
export async function flawsOf(page: Page, path: string, rules: RunOptions): Promise<Flaws> {
  const { pathname, search } = new URL(page.url());
  const heading = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  const title = await page.title();
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return {
    elsewhere: pathname + search === path ? [] : [pathname + search],
    title: title === `${heading} · 回音 Huiyin` ? [] : [title],
    sideways: wider > 0 ? [wider] : [],
    rules: await violations(page, rules),
  };
}
