import type { Page } from 'playwright-core';
import { COLOURS_AND_SIZES, EVERYTHING } from '../accessibility/axe.ts';
import type { SitDown, Stage } from '../app/stage.ts';
import { settled } from '../browser/settled.ts';
import { codesOf } from '../words/codes.ts';
import { flawedWords } from '../words/flawed-words.ts';
import { EVERY_PAGE, samplesOf, type Address } from './every-page.ts';
import { flawsOf } from './flaws.ts';
import type { Look, Window } from './windows.ts';

/**
 * Opens every page by its address, as those whom it is for, and changes language and colours while it’s there: by which a page is
 * looked at both ways, and is opened in each language in turn. Who has which role doesn’t wait for the others.
 *
 * @returns by page, what is wrong with it
 */
export async function lookAtPages(
  stage: Stage,
  sit: SitDown,
  window: Window,
): Promise<Readonly<Record<string, unknown>>> {
  const [samples, codes] = await Promise.all([samplesOf(stage), codesOf(stage.recorded)]);
  const flawed: Record<string, unknown> = {};
  const lookAs = async (role: Address['role']) => {
    const [first, second] = window.looks;
    const seat = await sit(stage.person(role), undefined, { ...window, ...first });
    const { page } = seat;
    const wordsIn = flawedWords(page, codes);
    const addresses = EVERY_PAGE.filter((address) => address.role === role);
    for (const [index, { name, path }] of addresses.entries()) {
      const looks = index % 2 === 0 ? [first, second] : [second, first];
      for (const [turn, look] of looks.entries()) {
        if (turn === 0) await seat.open(path(samples));
        else await change(page, look);
        await settled(page);
        // What a page is made of is the same in other words and colours.
        const rules = turn === 0 ? EVERYTHING : COLOURS_AND_SIZES;
        const flaws = {
          ...(await flawsOf(page, path(samples), rules)),
          ...(await wordsIn(look.language)),
        };
        const found = Object.entries(flaws).filter(([, places]) => places.length > 0);
        if (found.length > 0)
          flawed[`${name}, ${look.language}, ${look.dark ? 'dark' : 'light'}`] = Object.fromEntries(found);
      }
    }
  };
  await Promise.all((['agent', 'supervisor'] as const).map(lookAs));
  return flawed;
}

/** Goes over to another language, by its button, and other colours, as the system says. */
async function change(page: Page, { language, dark }: Look): Promise<void> {
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
  await page.locator(`.shell-language[lang="${language}"]`).click();
  await page.locator(`html[lang="${language}"]`).waitFor({ state: 'attached' });
}

/** Milliseconds for all pages, on a busy machine. */
export const LONG = 300_000;
