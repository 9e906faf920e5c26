import { Command, CommanderError } from 'commander';
import { commandsFor } from './commands/index.ts';
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

for (const command of await commandsFor(process.argv.slice(2))) {
  program.addCommand(command.copyInheritedSettings(program));
  for (const part of command.commands) part.copyInheritedSettings(program);
}

// What Node tells of the ways of the libraries is of no use to who gives commands.
process.noDeprecation = true;
process.title = `huiyin ${process.argv[2] ?? ''}`.trim();
try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) process.stderr.write(`${messageOf(error)}\n`);
  process.exitCode = exitCodeOf(error);
}
