/** What the thread is started with. */
export interface ThreadSetup {
  readonly file: string;
  readonly pragmas: readonly string[];
}

/** A statement to run. Answers come in the order of the queries. */
export interface Query {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

export type Answer =
  | { readonly rows: readonly unknown[]; readonly changes?: number }
  | { readonly error: string; readonly code?: string };
