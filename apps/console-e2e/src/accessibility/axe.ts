import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 AA, and what axe’s makers hold for good practice: one main landmark, headings in order, all content in landmarks. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** All rules. */
export const EVERYTHING: RunOptions = {
  runOnly: { type: 'tag', values: TAGS },
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
};

/** What depends on the colours and on how long the words are. */
export const COLOURS_AND_SIZES: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast', 'target-size'] },
  resultTypes: ['violations'],
};

/** Places that are told of each rule. */
const SHOWN = 4;

/** What is wrong with the page as it is now: a line for each rule that is broken, and where. */
export async function violations(page: Page, options = EVERYTHING): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SOURCE);
  const { violations } = await page.evaluate(
    (options) =>
      (window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run(options),
    options,
  );
  return violations.map(({ id, nodes }) => {
    const [, ...reasons] = (nodes[0]?.failureSummary ?? '').split('\n').map((line) => line.trim());
    const where = nodes.slice(0, SHOWN).map(({ target }) => target.join(' '));
    return `${id}, ${nodes.length} times: ${where.join(' | ')}: ${reasons.join('; ')}`;
  });
}
