import type { SqliteEventStore } from '@huiyin/event-store-sqlite';
import {
  ExposedEndpointError,
  InvalidCertificateError,
  InvalidCredentialsError,
  openEndpoint,
  type Endpoint,
} from '@huiyin/eventstoredb-endpoint';
import {
  componentLog,
  SettingError,
  textIn,
  type Localised,
  type LogSettings,
} from '@huiyin/service-kit/process';
import type { DataDirectory } from '../settings/data-directory.ts';
import type { EndpointSettings } from '../settings/endpoint-settings.ts';

/** What the system says of a setting that can't be used, in words that name the setting. */
const REASONS: Readonly<Record<string, Localised>> = {
  EADDRINUSE: {
    'zh-CN': '该端口已被其他进程占用；请用 GRPC_PORT 另选一个，或设 GRPC_PORT=off 关闭端点',
    en: 'the port is in use by another process; choose another with GRPC_PORT, or none with GRPC_PORT=off',
  },
  EACCES: {
    'zh-CN': '当前用户没有权限；请用 GRPC_PORT 选一个大于 1023 的端口，并使用可以读取的文件',
    en: 'this user may not do that; choose a port above 1023 with GRPC_PORT, and files that it may read',
  },
  EADDRNOTAVAIL: {
    'zh-CN': '本机没有这个地址；请检查 GRPC_HOST',
    en: 'this machine does not have that address; check GRPC_HOST',
  },
  ENOTFOUND: { 'zh-CN': '没有这个主机；请检查 GRPC_HOST', en: 'there is no such host; check GRPC_HOST' },
  ENOENT: {
    'zh-CN': '没有这个文件；请检查 GRPC_CREDENTIALS、GRPC_TLS_CERT 和 GRPC_TLS_KEY',
    en: 'there is no such file; check GRPC_CREDENTIALS, GRPC_TLS_CERT and GRPC_TLS_KEY',
  },
};

/** What a file of secrets can be. */
const INVALID = [InvalidCertificateError, InvalidCredentialsError];

/**
 * Puts EventStoreDB's protocol in front of the embedded store.
 *
 * @throws SettingError when it can't be served as the settings say.
 */
export async function serveEndpoint(
  store: SqliteEventStore,
  { host, port, credentialsFile, tls }: EndpointSettings,
  { endpoint: directory }: DataDirectory,
  log: LogSettings | false,
): Promise<Endpoint> {
  try {
    return await openEndpoint({
      store,
      directory,
      listen: { host, port },
      log: componentLog('Endpoint', log),
      ...(tls && { tls }),
      ...(credentialsFile !== undefined && { credentialsFile }),
    });
  } catch (error) {
    if (error instanceof ExposedEndpointError)
      throw new SettingError({
        'zh-CN': `GRPC_HOST=${host} 允许其他机器访问：须同时设置 GRPC_CREDENTIALS、GRPC_TLS_CERT 和 GRPC_TLS_KEY`,
        en: `GRPC_HOST=${host} lets other machines in: that takes GRPC_CREDENTIALS, GRPC_TLS_CERT and GRPC_TLS_KEY`,
      });
    const reason = INVALID.some((kind) => error instanceof kind)
      ? (error as Error).message
      : REASONS[codeOf(error)];
    if (reason === undefined) throw error;
    throw new SettingError({
      'zh-CN': `无法在 ${host}:${port} 上提供 EventStoreDB 协议：${textIn('zh-CN', reason)}`,
      en: `Cannot serve EventStoreDB’s protocol on ${host}:${port}: ${textIn('en', reason)}`,
    });
  }
}

/** Leaves word in the data directory of how other processes on this machine reach the store while it is held. */
export function announce(store: SqliteEventStore, { connectionString }: Endpoint): void {
  store.announce({ endpoint: connectionString.replace('//0.0.0.0:', '//127.0.0.1:') });
}

const codeOf = (error: unknown): string => (error as { readonly code?: string }).code ?? '';
