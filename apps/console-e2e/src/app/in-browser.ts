import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { CHROMIUM } from '../browser/chromium.ts';
import { SMALL_COMPANY } from './company.ts';
import { Stage } from './stage.ts';

/** Tests in a browser on a company; where there’s no Chromium they are skipped, and say why. */
export function inBrowser(name: string, tests: (stage: Stage) => void, company = SMALL_COMPANY): void {
  if (CHROMIUM === undefined) {
    describe.skip(`${name} (no Chromium here: apt-get install chromium fonts-noto-cjk)`, () => {
      it('is looked at in a browser', () => undefined);
    });
    return;
  }
  describe(name, () => {
    const stage = new Stage(company);
    beforeAll(() => stage.open());
    afterAll(() => stage.close());
    tests(stage);
  });
}
