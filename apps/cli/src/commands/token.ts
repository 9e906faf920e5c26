import { openTokens } from '@huiyin/deployment/opening';
import { DEPARTMENT_NAMES, ROLES, STORE_CODE, ALL_STORES, isRole } from '@huiyin/casework';
import { Command, Option } from 'commander';
import { BadInputError } from '../failure.ts';
import { settingsOf } from '../settings.ts';

interface TokenOptions {
  readonly role: string;
  readonly name: string;
  readonly id?: string;
  readonly store?: string;
  readonly channel?: string;
  readonly department?: string;
  readonly days: string;
}

/** Makes a token; also beside a running app, which trusts the same key. */
export function tokenCommand(): Command {
  return new Command('token')
    .description('make a token for a person or a system: 领取令牌')
    .addOption(
      new Option('--role <role>', 'what they act as').choices(Object.keys(ROLES)).makeOptionMandatory(),
    )
    .requiredOption('--name <name>', 'who they are')
    .option('--id <id>', 'their id in the records (default: the name)')
    .option('--store <code>', 'their store, such as S01')
    .option('--channel <channel>', 'the channel that a system sends for')
    .addOption(
      new Option('--department <department>', 'the department they speak for').choices(DEPARTMENT_NAMES),
    )
    .option('--days <days>', 'how long it is good for', '30')
    .action(async (options: TokenOptions, command: Command) => {
      const { role, name, id = name, store, channel, department, days } = options;
      if (store !== undefined && !STORE_CODE.test(store))
        throw new BadInputError(`"${store}" is not a store code such as S01.`);
      if (store === undefined && isRole(role) && role !== 'admin' && !ALL_STORES.includes(role))
        throw new BadInputError(`A token for the role ${role} needs --store: people act in their own store.`);
      if (!/^\d{1,4}$/.test(days) || Number(days) < 1)
        throw new BadInputError('--days must be a whole number from 1 to 9999.');
      const { issuer } = await openTokens(settingsOf(command), Date.now);
      const token = await issuer.issue({
        sub: id,
        name,
        role,
        ...(store !== undefined && { store }),
        ...(channel !== undefined && { channel }),
        ...(department !== undefined && { department }),
        expiresIn: Number(days) * 24 * 60 * 60,
      });
      process.stdout.write(`${token}\n`);
    });
}
