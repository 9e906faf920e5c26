import { Command, CommanderError } from 'commander';
import { backupCommand } from './commands/backup.ts';
import { calendarCommand } from './commands/calendar.ts';
import { checkCommand } from './commands/check.ts';
import { copyCommand } from './commands/copy.ts';
import { docsCommand } from './commands/docs.ts';
import { importCommand } from './commands/import.ts';
import { policyCommand } from './commands/policy.ts';
import { rebuildCommand } from './commands/rebuild.ts';
import { restoreCommand } from './commands/restore.ts';
import { simulateCommand } from './commands/simulate.ts';
import { staffCommand } from './commands/staff.ts';
import { tokenCommand } from './commands/token.ts';
import { verifyCommand } from './commands/verify.ts';
import { viewsCommand } from './commands/views.ts';
import { exitCodeOf, messageOf } from './failure.ts';
import { VERSION } from './version.ts';

const program = new Command('huiyin')
  .description(
    '回音 Huiyin: service processes of retail companies, recorded for good\n事事有着落，件件有回音',
  )
  .version(VERSION)
  .option('--data <dir>', 'the data directory', process.env.DATA_DIR || './data')
  .option('--events <connection>', 'an EventStoreDB (esdb://…) instead, as EVENT_STORE')
  .showHelpAfterError('(--help shows how)')
  .exitOverride();

for (const command of [
  tokenCommand(),
  importCommand(),
  simulateCommand(),
  verifyCommand(),
  rebuildCommand(),
  viewsCommand(),
  checkCommand(),
  policyCommand(),
  staffCommand(),
  calendarCommand(),
  backupCommand(),
  restoreCommand(),
  copyCommand(),
  docsCommand(),
]) {
  program.addCommand(command.copyInheritedSettings(program));
  for (const part of command.commands) part.copyInheritedSettings(program);
}

process.title = `huiyin ${process.argv[2] ?? ''}`.trim();
try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) process.stderr.write(`${messageOf(error)}\n`);
  process.exitCode = exitCodeOf(error);
}
