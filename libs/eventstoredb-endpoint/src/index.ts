export { openEndpoint, type Endpoint, type EndpointOptions, type EndpointStatus } from './endpoint.ts';
export type { Authenticate } from './authentication/authenticate.ts';
export type { User } from './authentication/user.ts';
export { OPEN_ACCESS, type Access, type StreamAction } from './authorization/access.ts';
export type { Log } from './log.ts';
