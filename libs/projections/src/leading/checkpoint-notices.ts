import type { Kysely } from 'kysely';

/** Notices that a checkpoint has moved, from one process to the others. They may get lost: who waits also looks. */
export interface CheckpointNotices {
  /** Sends one with the transaction's commit. */
  send(transaction: Kysely<never>): Promise<void>;
  /** Calls back at each notice, for any view of this database, from now on. */
  listen(callback: () => void): Listening;
}

export interface Listening {
  /** Whether notices arrive now. */
  readonly alive: boolean;
  stop(): Promise<void>;
}

/** Of a database that tells nobody. */
export const NO_NOTICES: CheckpointNotices = {
  send: async () => undefined,
  listen: () => ({ alive: false, stop: async () => undefined }),
};
