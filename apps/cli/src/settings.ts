import { parseDeploymentSettings, type DeploymentSettings } from '@huiyin/deployment/settings';
import type { Command } from 'commander';
import { BadInputError } from './failure.ts';

/** The options that every command has. */
interface CommonOptions {
  readonly data: string;
  readonly events?: string;
}

/** What the command line says, and where it says nothing, the same variables that the app is set up by. */
export function settingsOf(command: Command): DeploymentSettings {
  const { data, events } = command.optsWithGlobals<CommonOptions>();
  return parseDeploymentSettings({
    ...process.env,
    DATA_DIR: data,
    ...(events !== undefined && { EVENT_STORE: events, EVENT_STORE_FILE: undefined }),
  });
}

/**
 * The same, for what can be done with a data directory only.
 *
 * @throws BadInputError where another store is named: nobody shall believe that this is done with it.
 */
export function directorySettingsOf(command: Command): DeploymentSettings {
  const settings = settingsOf(command);
  if (settings.eventStore === undefined) return settings;
  throw new BadInputError(
    `${command.name()} is for data directories, and EVENT_STORE (or --events) names another store. An EventStoreDB has ` +
      'backups of its own; `npx huiyin copy` makes a data directory of it, and the other way round.',
  );
}
