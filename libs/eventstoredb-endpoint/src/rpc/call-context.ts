import type { User } from '../authentication/user.ts';
import type { Status } from './status.ts';

/** What a handler knows of the call besides its messages. */
export interface CallContext {
  /** Aborted when the call is over for the client: cancelled, past its deadline, or cut off by the endpoint's end. */
  readonly signal: AbortSignal;
  /**
   * For calls that have no end of their own: aborted as soon as the endpoint begins to close, too. Whoever takes it
   * may just return then; the client is told so.
   *
   * @param told the status that the call ends with then. Default: UNAVAILABLE.
   */
  endless(told?: Status): AbortSignal;
  /** Who calls, where the endpoint asks for credentials. */
  readonly user: User | undefined;
  /** Host and port by which the client reached the endpoint, as it named them; empty where it didn't. */
  readonly authority: string;
  /** The client's address and port. */
  readonly peer: string;
  /** What the client calls its connection; empty where it has no name for it. */
  readonly connectionName: string;
}
