import type { User } from '../authentication/user.ts';

/** What can be done with a stream, each under its own entry of an access control list (`$r`, `$w`, `$d`, `$mr`, `$mw`). */
export type StreamAction = 'read' | 'write' | 'delete' | 'read-metadata' | 'write-metadata';

/** Decides who may do what. `$all` is the name of the whole log. */
export interface Access {
  /** @throws RpcError access-denied when this user may not. */
  check(user: User | undefined, action: StreamAction, stream: string): Promise<void>;
  /** For what is not about one stream: projections, persistent subscriptions' settings. @throws RpcError access-denied */
  checkAdministrator(user: User | undefined): Promise<void>;
}

/** Everybody may do everything: an endpoint without credentials, which listens on loopback only. */
export const OPEN_ACCESS: Access = {
  check: async () => undefined,
  checkAdministrator: async () => undefined,
};
