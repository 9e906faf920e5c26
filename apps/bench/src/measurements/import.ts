import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataDirectory, openEmbedded } from '@huiyin/deployment';
import { LogImport, mappingPath, openLog, readMapping } from '@huiyin/log-import';
import { catalogue } from '@huiyin/processes';
import { report } from '../report.ts';

const LOGS = [
  ['bpi-challenge-2013-incidents', 'bpi-challenge-2013-incidents.xes.gz'],
  ['order-management', 'order-management.ocel1.csv.gz'],
] as const;

/** Importing the real logs, where they lie beside the repository. */
export async function measureImport(root: URL): Promise<void> {
  report.title('Importing real logs');
  for (const [name, file] of LOGS) {
    const log = new URL(`../shared/data/${file}`, root).pathname;
    if (!existsSync(log)) {
      process.stdout.write(`  ${name}: skipped, ${file} isn't here\n`);
      continue;
    }
    const directory = mkdtempSync(join(tmpdir(), 'huiyin-bench-'));
    const embedded = await openEmbedded(dataDirectory(directory), Date.now);
    try {
      const mapping = await readMapping(mappingPath(name), catalogue.processes);
      const process_ = catalogue.processes.find(({ id }) => id === mapping.process)!;
      const begun = performance.now();
      const { cases, policies } = embedded;
      const importing = new LogImport(
        { process: process_, cases, policies },
        mapping,
        await openLog(log, mapping.log),
      );
      const { read } = await importing.run();
      const seconds = (performance.now() - begun) / 1000;
      report.figure(`${name}: ${read} steps`, seconds, 's');
      report.figure(name, read / seconds, 'steps/s');
    } finally {
      await embedded.close();
      rmSync(directory, { recursive: true });
    }
  }
}
