import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DEMO_COMPANY } from '../app/company.ts';
import { Stage } from '../app/stage.ts';
import { settled } from '../browser/settled.ts';
import { samplesOf } from '../pages/every-page.ts';
import { PICTURES } from './pictures.ts';

/** Takes the pictures anew: of the same company at the same moment each time. */
const IMAGES = fileURLToPath(new URL('../../../../docs/images', import.meta.url));

const stage = new Stage(DEMO_COMPANY);
try {
  await stage.open();
  await mkdir(IMAGES, { recursive: true });
  const samples = await samplesOf(stage);
  for (const { name, role, path, ...options } of PICTURES)
    await stage.watched(async (sit) => {
      const { page } = await sit(stage.person(role), path(samples), options);
      await settled(page);
      await page.screenshot({ path: join(IMAGES, `${name}.png`), animations: 'disabled' });
      process.stdout.write(`${name}.png\n`);
    })();
} finally {
  await stage.close();
}
