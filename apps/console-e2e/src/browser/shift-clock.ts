import type { BrowserContext } from 'playwright-core';

/**
 * Makes the pages’ clock say another time; it goes on from there. Only what the date is changes: timers and frames stay those of
 * the browser, which Playwright’s own clock replaces.
 *
 * @param now epoch milliseconds
 */
export async function shiftClock(context: BrowserContext, now: number): Promise<void> {
  await context.addInitScript((ahead) => {
    const real = Date;
    const there = () => real.now() + ahead;
    window.Date = new Proxy(real, {
      construct: (_, given) => Reflect.construct(real, given.length === 0 ? [there()] : given) as Date,
      apply: () => new real(there()).toString(),
      get: (_, name) => (name === 'now' ? there : (Reflect.get(real, name) as unknown)),
    });
  }, now - Date.now());
}
