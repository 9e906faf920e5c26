import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROLES } from '@huiyin/casework';
import { describeProcess } from '@huiyin/process-engine';
import { catalogue } from '@huiyin/processes';
import { Command } from 'commander';

/** Writes what the definitions say, statecharts included, as Markdown. */
export function docsCommand(): Command {
  return new Command('docs')
    .description('write a page for each process, drawn from its machine: 生成流程文档')
    .argument('[directory]', 'where to', 'docs/processes')
    .action(async (directory: string) => {
      await mkdir(directory, { recursive: true });
      for (const process_ of catalogue.processes) {
        const file = join(directory, `${process_.id}.md`);
        await writeFile(file, describeProcess(process_, { roles: ROLES }));
        process.stdout.write(`${file}\n`);
      }
    });
}
