#!/usr/bin/env node
// Builds once where nothing was built yet, so that `npm ci` is all that a fresh machine needs.
import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import module from 'node:module';
import { fileURLToPath } from 'node:url';

if (Number(process.versions.node.split('.')[0]) < 22) {
  process.stderr.write(
    `huiyin needs Node.js 22 or newer, this is ${process.versions.node}: call it as "npx huiyin".\n`,
  );
  process.exit(1);
}
// A command takes less time to start when what it loads was compiled before. Not in a directory that others may write to.
module.enableCompileCache?.(fileURLToPath(new URL('../../../node_modules/.cache/compiled', import.meta.url)));
const main = new URL('../dist/main.js', import.meta.url);
if (!existsSync(main)) {
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  const tsc = fileURLToPath(new URL('../../../node_modules/typescript-7/bin/tsc', import.meta.url));
  process.stderr.write('Building once …\n');
  const { status } = spawnSync(process.execPath, [tsc, '-b'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(1);
}
await import(main.href);
