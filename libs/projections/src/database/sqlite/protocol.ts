import type { Statement } from './statement-batch.ts';

/** What the thread is started with. */
export interface ThreadSetup {
  readonly file: string;
  readonly pragmas: readonly string[];
}

/** Statements to run one after the other, as far as the first that fails; the last one's answer is given. Answers come in the order of the queries. */
export type Query = readonly Statement[];

export type Answer =
  | { readonly rows: readonly unknown[]; readonly changes?: number }
  | {
      readonly error: string;
      readonly code?: string;
      /** Whether a transaction goes on: some failures end it. */
      readonly inTransaction: boolean;
    };
