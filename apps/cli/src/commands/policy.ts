import { Command, Option } from 'commander';
import type { PolicyLedger } from '@huiyin/case-runtime';
import { readDocument } from '../document-file.ts';
import { BadInputError } from '../failure.ts';
import { momentText, readMoment } from '../moment.ts';
import { casesOf, withStore } from '../with-store.ts';

/** Shows the numbers that a company can set, and puts others in force. */
export function policyCommand(): Command {
  const policy = new Command('policy').description('limits, deadlines, targets, calendars: 策略参数');
  policy
    .command('show')
    .description('print the policy in force as JSON, or the one that was')
    .option(
      '--at <moment>',
      'the one in force then, as 2026-10-01T08:00+08:00; a date is its beginning in China',
    )
    .addOption(new Option('--revision <number>', 'the one with this number').conflicts('at'))
    .action((asked: Asked, command: Command) =>
      withPolicies(command, (policies) =>
        process.stdout.write(`${JSON.stringify(documentOf(policies, asked), null, 2)}\n`),
      ),
    );
  policy
    .command('history')
    .description('list which policy came into force when, and who adopted it')
    .option('--json', 'as JSON')
    .action(({ json }: { json?: true }, command: Command) =>
      withPolicies(command, ({ history }) => {
        const lines = history.map(
          ({ revision, at, actor }) =>
            `${String(revision).padStart(4)}  ${momentText(at)}  ${actor.id} (${actor.role})`,
        );
        const rows = history.map((row) => ({ ...row, at: new Date(row.at).toISOString() }));
        process.stdout.write(json ? `${JSON.stringify(rows, null, 2)}\n` : `${lines.join('\n')}\n`);
      }),
    );
  policy
    .command('adopt')
    .description('put another policy in force from now on; what was decided stays as it was')
    .argument('<file>', 'JSON, as `policy show` prints it, or YAML')
    .requiredOption('--by <id>', 'who decided it')
    .action(async (file: string, { by }: { by: string }, command: Command) => {
      const document = await readDocument(file, 'a policy');
      await withPolicies(command, async (policies) => {
        const revision = await policies.adopt(document, { id: by, role: 'admin' });
        process.stdout.write(`policy ${revision} is in force\n`);
      });
    });
  return policy;
}

interface Asked {
  readonly at?: string;
  readonly revision?: string;
}

function documentOf(policies: PolicyLedger, { at, revision }: Asked): object {
  if (at !== undefined) return policies.documentAt(readMoment(at));
  if (revision === undefined) return policies.document;
  const document = /^\d{1,9}$/.test(revision) ? policies.documentOf(Number(revision)) : undefined;
  if (!document)
    throw new BadInputError(`There is no policy ${revision}: the newest one is ${policies.revision}.`);
  return document;
}

const withPolicies = (command: Command, work: (policies: PolicyLedger) => unknown): Promise<void> =>
  withStore(command, async ({ store }) => {
    await work((await casesOf(store)).policies);
  });
