import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { BadInputError } from '../failure.ts';
import { casesOf, withStore } from '../with-store.ts';

/** Shows the numbers that a company can set, and puts others in force. */
export function policyCommand(): Command {
  const policy = new Command('policy').description('limits, deadlines, calendars: 策略参数');
  policy
    .command('show')
    .description('print the policy in force as JSON')
    .action((_: object, command: Command) =>
      withStore(command, async ({ store }) => {
        const { policies } = await casesOf(store);
        process.stdout.write(`${JSON.stringify(policies.document, null, 2)}\n`);
      }),
    );
  policy
    .command('adopt')
    .description('put another policy in force from now on; what was decided stays as it was')
    .argument('<file>', 'JSON, as `policy show` prints it')
    .requiredOption('--by <id>', 'who decided it')
    .action(async (file: string, { by }: { by: string }, command: Command) => {
      const document = await readJson(file);
      await withStore(command, async ({ store }) => {
        const { policies } = await casesOf(store);
        const revision = await policies.adopt(document, { id: by, role: 'admin' });
        process.stdout.write(`policy ${revision} is in force\n`);
      });
    });
  return policy;
}

async function readJson(file: string): Promise<object> {
  try {
    const value: unknown = JSON.parse(await readFile(file, 'utf8'));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
    throw new Error('it must be an object');
  } catch (error) {
    throw new BadInputError(`${file} can't be read as a policy: ${(error as Error).message}`);
  }
}
