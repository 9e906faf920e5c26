import { verifyStore } from '@huiyin/audit';
import { catalogue } from '@huiyin/processes';
import { Command } from 'commander';
import { BadNewsError } from '../failure.ts';
import { ProgressLine } from '../progress.ts';
import { casesOf, withStore } from '../with-store.ts';

/** How many divergences are told one by one. */
const TOLD = 50;

/** Replays everything, and says where the record isn't what the machine produces. */
export function verifyCommand(): Command {
  return new Command('verify')
    .description('replay every case through the machine version it names, and compare: 重放核验')
    .option('--json', 'print the report as JSON')
    .action((options: { json?: boolean }, command: Command) =>
      withStore(command, async ({ store }) => {
        const { policies } = await casesOf(store);
        let line: ProgressLine | undefined;
        const report = await verifyStore(store, catalogue, policies, ({ cases, casesTotal }) => {
          line ??= new ProgressLine('verifying', casesTotal);
          line.reach(cases);
        });
        line?.end();
        const { cases, events, divergences } = report;
        if (options.json) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
        else {
          process.stdout.write(
            `verified ${events} events of ${cases} cases: ${divergences.length} divergences\n`,
          );
          for (const { caseId, revision, position, fact, what, recorded, replayed } of divergences.slice(
            0,
            TOLD,
          ))
            process.stdout.write(
              `  ${caseId} revision ${revision} (position ${position}) ${fact}: ${what} recorded ${JSON.stringify(recorded)}, replayed ${JSON.stringify(replayed)}\n`,
            );
          if (divergences.length > TOLD)
            process.stdout.write(`  … and ${divergences.length - TOLD} more (--json tells all)\n`);
        }
        if (divergences.length > 0) throw new BadNewsError('The record does not replay: see above.');
      }),
    );
}
