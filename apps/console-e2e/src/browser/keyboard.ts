import type { Locator, Page } from 'playwright-core';

/** A control, by what it is and what it’s called: all that somebody knows who doesn’t see the screen. */
export type Control = readonly [role: Parameters<Page['getByRole']>[0], name: string | RegExp];

/** Waits until keys go to a control. */
export async function focusIsOn(page: Page, [role, name]: Control): Promise<void> {
  await focused(page.getByRole(role, { name }), page).waitFor({ state: 'attached' });
}

const focused = (control: Locator, page: Page) => control.and(page.locator(':focus'));

/** Goes on by Tab until keys go to a control, past whatever stands between. */
export async function tabTo(page: Page, [role, name]: Control, most = 12): Promise<void> {
  const there = focused(page.getByRole(role, { name }), page);
  for (let pressed = 0; pressed < most; pressed++) {
    await page.keyboard.press('Tab');
    // What stands in for a control that isn’t drawn itself doesn’t matter: keys go to the control.
    if ((await there.count()) > 0) return;
  }
  const focus = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));
  throw new Error(`After ${most} times Tab, keys don’t go to ${role} ${name} but to ${focus}`);
}
