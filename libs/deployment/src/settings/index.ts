/** How a deployment is set up, for programs that open little or nothing of it. */
export { dataDirectory, type DataDirectory } from './data-directory.ts';
export { parseDeploymentSettings, type DeploymentSettings } from './deployment-settings.ts';
