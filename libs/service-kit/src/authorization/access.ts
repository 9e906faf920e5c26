import { SetMetadata } from '@nestjs/common';

/** Who may use a route: anyone without a token, or actors of these roles. */
export type Access = 'public' | ReadonlySet<string>;

/** Where a class or handler keeps its `Access`. */
export const accessKey = Symbol('access');

/** Opens a route, or all routes of a controller, to anyone: no token is asked for. */
export const Public = (): ClassDecorator & MethodDecorator =>
  SetMetadata<symbol, Access>(accessKey, 'public');

/** Opens a route, or all routes of a controller, to actors of these roles. On a handler it replaces the controller's. */
export const Roles = (...roles: readonly [string, ...string[]]): ClassDecorator & MethodDecorator =>
  SetMetadata<symbol, Access>(accessKey, new Set(roles));
