import { SettingError } from '@huiyin/service-kit/process';
import { parseDeploymentSettings, type DeploymentSettings } from './deployment-settings.ts';
import { ENDPOINT_VARIABLES, parseEndpointSettings, type EndpointSettings } from './endpoint-settings.ts';

/** How the standalone app is set up: by environment variables alone. */
export interface StandaloneSettings extends DeploymentSettings {
  /** The EventStoreDB endpoint in front of the embedded store; none where it is switched off, or the store is elsewhere. */
  readonly endpoint: EndpointSettings | undefined;
}

/** @throws SettingError that names the variable. */
export function parseStandaloneSettings(env: NodeJS.ProcessEnv): StandaloneSettings {
  const settings = parseDeploymentSettings(env);
  const endpoint = parseEndpointSettings(env);
  if (endpoint === undefined) return { ...settings, endpoint };
  if (settings.eventStore !== undefined) {
    refuseEndpointVariables(env);
    return { ...settings, endpoint: undefined };
  }
  const { port } = settings.listen;
  if (port === endpoint.port && port !== 0)
    throw new SettingError({
      'zh-CN': `PORT 和 GRPC_PORT 都是 ${port}：HTTP 与 EventStoreDB 协议须各用一个端口`,
      en: `PORT and GRPC_PORT are both ${port}: HTTP and EventStoreDB’s protocol take a port each`,
    });
  return { ...settings, endpoint };
}

/** Somebody who asks for the endpoint expects it to be there. */
function refuseEndpointVariables(env: NodeJS.ProcessEnv): void {
  const set = ENDPOINT_VARIABLES.filter((name) => env[name]?.trim());
  if (set.length === 0) return;
  throw new SettingError({
    'zh-CN': `${set.join('、')} 设置的是内置事件库的端点，而 EVENT_STORE 指定了另一个事件库：请只设置其中一种`,
    en: `${set.join(', ')} set up the endpoint of the embedded store, but EVENT_STORE names another store: set one or the other`,
  });
}
