import { parsePort, SettingError } from '@huiyin/service-kit/process';

/** How the EventStoreDB endpoint in front of the embedded store is set up. */
export interface EndpointSettings {
  /** `GRPC_HOST`. Default 127.0.0.1: reachable from this machine only. */
  readonly host: string;
  /** `GRPC_PORT`. */
  readonly port: number;
  /** `GRPC_CREDENTIALS`: a file of who may call; without it everybody who reaches the port. */
  readonly credentialsFile: string | undefined;
  /** `GRPC_TLS_CERT`, `GRPC_TLS_KEY`: PEM files. */
  readonly tls: { readonly certFile: string; readonly keyFile: string } | undefined;
}

/** The variables that it is set up by. */
export const ENDPOINT_VARIABLES = [
  'GRPC_HOST',
  'GRPC_PORT',
  'GRPC_CREDENTIALS',
  'GRPC_TLS_CERT',
  'GRPC_TLS_KEY',
] as const;

/** EventStoreDB's own port. */
const PORT = 2113;

/**
 * `GRPC_PORT=off` serves no endpoint.
 *
 * @throws SettingError that names the variable.
 */
export function parseEndpointSettings(env: NodeJS.ProcessEnv): EndpointSettings | undefined {
  if (env.GRPC_PORT?.trim().toLowerCase() === 'off') return undefined;
  const certFile = env.GRPC_TLS_CERT?.trim() ?? '';
  const keyFile = env.GRPC_TLS_KEY?.trim() ?? '';
  if ((certFile === '') !== (keyFile === ''))
    throw new SettingError({
      'zh-CN': 'GRPC_TLS_CERT 和 GRPC_TLS_KEY 须同时设置，或都不设置',
      en: 'GRPC_TLS_CERT and GRPC_TLS_KEY are set together, or neither',
    });
  return {
    host: env.GRPC_HOST?.trim() || '127.0.0.1',
    port: parsePort(env.GRPC_PORT, PORT, 'GRPC_PORT'),
    credentialsFile: env.GRPC_CREDENTIALS?.trim() || undefined,
    tls: certFile === '' ? undefined : { certFile, keyFile },
  };
}
