import { resolve } from 'node:path';
import type { ListenAddress } from '@huiyin/service-kit';
import {
  parseLogSettings,
  parsePort,
  parseSwitch,
  readSetting,
  SettingError,
  type LogSettings,
} from '@huiyin/service-kit/process';
import { dataDirectory, type DataDirectory } from './data-directory.ts';

/** How any of our processes is set up: by environment variables alone, the same ones for all. */
export interface DeploymentSettings {
  /** Where HTTP is served: `HOST`, `PORT`. */
  readonly listen: ListenAddress;
  readonly log: LogSettings;
  /** `METRICS`: whether `/metrics` is served. */
  readonly metrics: boolean;
  /** `CONSOLE`: whether the web console is served; absent: as it is usual for the program. */
  readonly console: boolean | undefined;
  /** `DATA_DIR`: where everything lies that the following don't put elsewhere. */
  readonly directory: DataDirectory;
  /** `EVENT_STORE`: connection string of an EventStoreDB; without it the embedded store in the data directory. */
  readonly eventStore: string | undefined;
  /** `VIEWS`: connection string of a PostgreSQL database; without it files in the data directory. */
  readonly views: string;
  /** Where it is kept how far what acts on events has come: in that database, or in the data directory. */
  readonly consumers: string;
  /** `KEYS_DIR`: where the key lies that tokens are signed with. */
  readonly keys: string;
}

/** @throws SettingError that names the variable. */
export function parseDeploymentSettings(env: NodeJS.ProcessEnv): DeploymentSettings {
  const directory = dataDirectory(resolve(env.DATA_DIR || './data'));
  const views = parseViews(readSetting(env, 'VIEWS'));
  return {
    listen: { port: parsePort(env.PORT), ...(env.HOST && { host: env.HOST }) },
    log: parseLogSettings(env.LOG_LEVEL, env.LOG_FORMAT),
    metrics: parseSwitch('METRICS', env.METRICS) ?? true,
    console: parseSwitch('CONSOLE', env.CONSOLE),
    directory,
    eventStore: readSetting(env, 'EVENT_STORE'),
    views: views ?? directory.views,
    consumers: views ?? directory.consumers,
    keys: env.KEYS_DIR ? resolve(env.KEYS_DIR) : directory.keys,
  };
}

/** A directory, or a database of the one kind that is understood. The text itself isn't told: it may hold a password. */
function parseViews(text: string | undefined): string | undefined {
  if (text === undefined || !/^[a-z]+:\/\//i.test(text) || /^(postgres|postgresql|file):\/\//.test(text))
    return text;
  throw new SettingError({
    'zh-CN': 'VIEWS 须为 PostgreSQL 数据库，例如 postgres://huiyin@127.0.0.1/views，或一个目录',
    en: 'VIEWS is a PostgreSQL database, such as postgres://huiyin@127.0.0.1/views, or a directory',
  });
}
