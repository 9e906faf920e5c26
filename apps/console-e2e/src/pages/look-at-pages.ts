import type { Page } from 'playwright-core';
import type { SitDown, Stage } from '../app/stage.ts';
import type { Seat } from '../browser/seat.ts';
import { settled } from '../browser/settled.ts';
import { EVERY_PAGE, samplesOf } from './every-page.ts';
import { flawsOf } from './flaws.ts';
import type { Way } from './windows.ts';

/** What else is looked for on each page, and what it’s called where it is found. */
export type Look = (seat: Seat) => (page: Page) => Promise<Readonly<Record<string, readonly string[]>>>;

/** Opens every page by its address, one after the other, as those whom it is for. @returns by page, what is wrong with it */
export async function lookAtPages(
  stage: Stage,
  sit: SitDown,
  language: 'zh-CN' | 'en',
  way: Way,
  look: Look,
): Promise<Readonly<Record<string, unknown>>> {
  const samples = await samplesOf(stage);
  const flawed: Record<string, unknown> = {};
  for (const role of ['agent', 'supervisor'] as const) {
    const seat = await sit(stage.person(role), undefined, { ...way, language });
    const lookAt = look(seat);
    for (const { name, path } of EVERY_PAGE.filter((address) => address.role === role)) {
      await seat.open(path(samples));
      await settled(seat.page);
      const flaws = { ...(await flawsOf(seat.page, path(samples))), ...(await lookAt(seat.page)) };
      const found = Object.entries(flaws).filter(([, places]) => places.length > 0);
      if (found.length > 0) flawed[name] = Object.fromEntries(found);
    }
  }
  return flawed;
}

/** Milliseconds for all pages, on a busy machine. */
export const LONG = 300_000;
