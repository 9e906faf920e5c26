import type { Credentials, EventStoreDBClient } from '@eventstore/db-client';

/** What a check has at hand: an endpoint of its own, on disk, with a clock that the check sets. */
export interface CheckContext {
  /** A client of the endpoint as it runs now; whoever runs the check disposes of it. */
  client(user?: Credentials): EventStoreDBClient;

  /**
   * Closes endpoint and store and opens both on the same data, as a restart of the process would. Clients made
   * before are of no use afterwards.
   */
  restart(): Promise<void>;

  /** Moves the endpoint's and the store's clock forward, by so many milliseconds. */
  advance(milliseconds: number): void;
}

/**
 * A rule of the protocol that the official clients' suites don't notice when it is broken. Run against an endpoint
 * it passes; run against one with the fault that it is there for, it must fail.
 */
export interface Check {
  /** A sentence about the rule. */
  readonly name: string;
  /** Rejects when the rule is broken. */
  run(context: CheckContext): Promise<void>;
}
