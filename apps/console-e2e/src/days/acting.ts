import type { Page } from 'playwright-core';

/** What one can do with a case, on its page. */
export const actionsOn = (page: Page) => page.getByRole('region', { name: '现在可做' });

/** Begins a command on a case’s page, and sends it once its form is filled in; waits until it is recorded. */
export async function carryOut(page: Page, command: string, fillIn?: () => Promise<unknown>): Promise<void> {
  await actionsOn(page).getByRole('button', { name: command, exact: true }).click();
  const send = page.getByRole('button', { name: `提交：${command}`, exact: true });
  await fillIn?.();
  await send.click();
  await send.waitFor({ state: 'detached' });
}

/** Chooses one of a list that opens. */
export async function choose(page: Page, list: string | RegExp, option: string): Promise<void> {
  const box = page.getByRole('combobox', { name: list });
  await box.click();
  // What begins with it: details about it may follow.
  await page
    .locator('.ant-select-item-option')
    .filter({ hasText: new RegExp(`^${option}`) })
    .click();
}

/** The identity of the case whose page is shown. */
export function caseIdIn(page: Page): string {
  const [id] = /(complaint|order-follow-up)-[^/?#]+/.exec(page.url()) ?? [];
  if (id === undefined) throw new Error(`No case at ${page.url()}`);
  return id;
}
