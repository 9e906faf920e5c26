import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PICTURED_COMPANY } from '../app/company.ts';
import { Stage } from '../app/stage.ts';
import { settled } from '../browser/settled.ts';
import { PICTURES } from './pictures.ts';
import { STORE, subjectsOf } from './subjects.ts';

/** Takes the pictures anew: of the same company at the same moment each time. */
const IMAGES = fileURLToPath(new URL('../../../../docs/images', import.meta.url));

const stage = new Stage({ company: PICTURED_COMPANY });
try {
  await stage.open();
  await mkdir(IMAGES, { recursive: true });
  const subjects = await subjectsOf(stage.recorded, stage.app.now());
  for (const { name, role, path, ...options } of PICTURES)
    await stage.watched(async (sit) => {
      const who = role === 'inspector' ? stage.outsider(role) : stage.person(role, 0, STORE);
      const { page } = await sit(who, path(subjects), options);
      await settled(page);
      await page.screenshot({ path: join(IMAGES, `${name}.png`), animations: 'disabled' });
      process.stdout.write(`${name}.png\n`);
    })();
} finally {
  await stage.close();
}
