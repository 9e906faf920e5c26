import type { User } from './user.ts';

/**
 * Says who calls.
 *
 * @param authorization the header field `authorization`, if there is one.
 * @returns nothing for a caller who doesn't say who it is.
 * @throws RpcError UNAUTHENTICATED when the credentials are wrong.
 */
export type Authenticate = (authorization: string | undefined) => Promise<User | undefined>;
