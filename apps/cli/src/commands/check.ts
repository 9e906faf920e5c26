import { checkProcess, formatFindings } from '@huiyin/process-engine';
import { catalogue } from '@huiyin/processes';
import { Command } from 'commander';
import { BadInputError, BadNewsError } from '../failure.ts';

/** Holds the processes against the promises that are checkable on the model itself. */
export function checkCommand(): Command {
  return new Command('check')
    .description('check each process: owned, answered, reachable, bounded … 检查流程定义')
    .argument('[process]', 'one process only')
    .action((only: string | undefined) => {
      const chosen = catalogue.processes.filter(({ id }) => only === undefined || id === only);
      if (chosen.length === 0)
        throw new BadInputError(
          `There is no process ${only}: ${catalogue.processes.map(({ id }) => id).join(', ')}.`,
        );
      let found = 0;
      for (const process_ of chosen) {
        const findings = checkProcess(process_);
        found += findings.length;
        const { id, version, hash } = process_.reference;
        process.stdout.write(
          `${id} version ${version} (${hash}): ${findings.length === 0 ? 'holds' : `${findings.length} findings`}\n`,
        );
        if (findings.length > 0) process.stdout.write(`${formatFindings(findings)}\n`);
      }
      if (found > 0) throw new BadNewsError('A process breaks a promise: see above.');
    });
}
