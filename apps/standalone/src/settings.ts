import {
  parseDeploymentSettings,
  parseEndpointSettings,
  type DeploymentSettings,
  type EndpointSettings,
} from '@huiyin/deployment';

/** How the standalone app is set up: by environment variables alone. */
export interface Settings extends DeploymentSettings {
  /** The EventStoreDB endpoint in front of the embedded store; none where it is switched off. */
  readonly endpoint: EndpointSettings | undefined;
}

/** @throws SettingError that names the variable. */
export const parseSettings = (env: NodeJS.ProcessEnv): Settings => ({
  ...parseDeploymentSettings(env),
  endpoint: parseEndpointSettings(env),
});
