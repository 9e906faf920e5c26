import { parseDeploymentSettings, type DeploymentSettings } from '@huiyin/deployment/opening';
import type { Command } from 'commander';

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
