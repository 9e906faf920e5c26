import { writeFile } from 'node:fs/promises';
import { catalogue } from '@huiyin/processes';
import { LogImport, mappingPath, MAPPINGS, openLog, readMapping } from '@huiyin/log-import';
import { Command } from 'commander';
import { interruptible } from '../interruption.ts';
import { ProgressLine } from '../progress.ts';
import { catchUpViews } from '../views/rebuild-views.ts';
import { reportText } from '../report-text.ts';
import { casesOf, withStore } from '../with-store.ts';

/** Records an event log as cases. */
export function importCommand(): Command {
  return new Command('import')
    .description('record an event log (XES, OCEL 1 CSV, OCEL 2.0 JSON, CSV; also .gz) as cases: 导入日志')
    .argument('<file>', 'the log')
    .requiredOption('--mapping <map>', `what its steps mean: a YAML file, or one of ${MAPPINGS.join(', ')}`)
    .option('--report <file>', 'also write the report as JSON')
    .action(async (file: string, options: { mapping: string; report?: string }, command: Command) => {
      const mapping = await readMapping(mappingPath(options.mapping), catalogue.processes);
      const log = await openLog(file, mapping.log);
      const process_ = catalogue.processes.find(({ id }) => id === mapping.process)!;
      await withStore(
        command,
        async ({ store, settings, by }) => {
          const { cases, policies } = await casesOf(store);
          const importing = new LogImport({ process: process_, cases, policies }, mapping, log);
          const progress = new ProgressLine('importing', log.bytesTotal);
          try {
            await interruptible('Call it again to go on.', (checkInterruption) =>
              importing.run(() => {
                checkInterruption();
                progress.reach(log.bytesRead());
              }),
            );
          } finally {
            progress.end();
            const { report } = importing;
            process.stdout.write(reportText(report));
            if (options.report !== undefined)
              await writeFile(options.report, `${JSON.stringify(report, null, 2)}\n`);
            // Whoever has the store in use keeps its views up to date.
            if (by === 'directory') await catchUpViews(store, settings.views);
          }
        },
        false,
      );
    });
}
