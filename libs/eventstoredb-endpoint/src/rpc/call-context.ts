import type { User } from '../authentication/user.ts';

/** What a handler knows of the call besides its messages. */
export interface CallContext {
  /** Aborted when the call is over for the client: cancelled, past its deadline, or cut off by the endpoint's end. */
  readonly signal: AbortSignal;
  /**
   * For calls that have no end of their own: aborted as soon as the endpoint begins to close, too. Whoever takes it
   * may just return then; the client is told UNAVAILABLE.
   */
  endless(): AbortSignal;
  /** Who calls, where the endpoint asks for credentials. */
  readonly user: User | undefined;
  /** Host and port by which the client reached the endpoint, as it named them; empty where it didn't. */
  readonly authority: string;
}
