import { parseDeploymentSettings, type DeploymentSettings } from '@huiyin/deployment';
import type { Command } from 'commander';

/** The options that every command has. */
interface CommonOptions {
  readonly data: string;
  readonly store?: string;
}

/** What the command line says, and where it says nothing, the same variables that the app is set up by. */
export function settingsOf(command: Command): DeploymentSettings {
  const { data, store } = command.optsWithGlobals<CommonOptions>();
  return parseDeploymentSettings({
    ...process.env,
    DATA_DIR: data,
    ...(store !== undefined && { EVENT_STORE: store }),
  });
}
