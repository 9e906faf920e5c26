import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { CHROMIUM } from '../browser/chromium.ts';
import { Stage, type StageOptions } from './stage.ts';

/** Tests that belong together, on a company that others may work in, too: what they do to it mustn’t matter to them. */
export interface Suite {
  readonly name: string;
  readonly tests: (stage: Stage) => void;
}

export const suite = (name: string, tests: Suite['tests']): Suite => ({ name, tests });

/** Tests in a browser on a company, which all of them share; where there’s no Chromium they are skipped, and say why. */
export function inBrowser(suites: readonly Suite[], options?: StageOptions): void {
  if (CHROMIUM === undefined) {
    const names = suites.map(({ name }) => name).join(', ');
    describe.skip(`${names} (no Chromium here: apt-get install chromium fonts-noto-cjk)`, () => {
      it('is looked at in a browser', () => undefined);
    });
    return;
  }
  const stage = new Stage(options);
  beforeAll(() => stage.open());
  afterAll(() => stage.close());
  for (const { name, tests } of suites) describe(name, () => tests(stage));
}
