import type { Page } from 'playwright-core';

/** What says that something is still to come. */
const COMING = [
  '[aria-busy="true"]',
  '[role="status"][aria-label^="正在"]',
  '[role="status"][aria-label^="Loading"]',
  '.ant-skeleton',
].join();

/** Waits until a page shows all that it was opened for: its heading, and nothing that is still to come. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForFunction((coming) => document.querySelector(coming) === null, COMING);
  // Answers that arrive together are drawn together: the frame after them shows it.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  // Colours that are on their way to others are neither the old nor the new ones.
  await page.evaluate(() => {
    for (const each of document.getAnimations()) if (each instanceof CSSTransition) each.finish();
  });
}
