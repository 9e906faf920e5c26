/** What a program opens before it does anything: also those that serve no HTTP, for which Nest needn't be loaded. */
export { fillInParts } from '../building/fill-in-parts.ts';
export { openAutomation, type Automation, type AutomationParts } from './automation.ts';
export { openCaseworkSide, type CaseworkSide } from './casework-side.ts';
export { openCommandSide, type CommandSide } from './command-side.ts';
export { openEmbedded, type Embedded } from './embedded.ts';
export { announce, serveEndpoint } from './endpoint.ts';
export { connectToStore, openEmbeddedStore, type OpenedEventStore } from './event-store.ts';
export { Opened } from './opened.ts';
export { openPolicies } from './policies.ts';
export { openProjectionSide, type ProjectionSide } from './projection-side.ts';
export { openStaff } from './staff.ts';
export { watchViews, type WatchedViews } from './watched-views.ts';
export { openTokens } from './tokens.ts';
export { VIEWS } from './views.ts';
export { dataDirectory, type DataDirectory } from '../settings/data-directory.ts';
export { parseDeploymentSettings, type DeploymentSettings } from '../settings/deployment-settings.ts';
export { parseEndpointSettings, type EndpointSettings } from '../settings/endpoint-settings.ts';
export { requireEventStore, requireViews } from '../settings/required.ts';
