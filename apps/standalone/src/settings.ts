import { parseLogSettings, parsePort, type ListenAddress, type LogSettings } from '@huiyin/service-kit';

/** How the standalone app is set up: by environment variables alone. */
export interface Settings {
  readonly listen: ListenAddress;
  readonly dataDir: string;
  readonly log: LogSettings;
}

/** @throws SettingError that names the variable. */
export function parseSettings(env: NodeJS.ProcessEnv): Settings {
  return {
    listen: { port: parsePort(env.PORT), ...(env.HOST && { host: env.HOST }) },
    dataDir: env.DATA_DIR || './data',
    log: parseLogSettings(env.LOG_LEVEL, env.LOG_FORMAT),
  };
}
