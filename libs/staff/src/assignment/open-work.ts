/** What somebody has to do. */
export interface Load {
  /** How many open cases they are responsible for. */
  readonly cases: number;
  /** The same, weighed as `weightOf` says. */
  readonly weight: number;
}

export const NO_LOAD: Load = { cases: 0, weight: 0 };

/** An open case of somebody. */
export interface OpenCase {
  readonly caseId: string;
  readonly process: string;
}

/** Who is responsible for what is open, as the views know it: a moment behind the log. */
export interface OpenWork {
  /**
   * The loads of these people; who has nothing to do may be missing.
   *
   * @param without cases that aren't counted.
   */
  loads(people: readonly string[], without?: readonly string[]): Promise<ReadonlyMap<string, Load>>;
  /** A person's open cases, the ones due first in front. */
  casesOf(person: string): Promise<readonly OpenCase[]>;
  /** At which version the views have these cases; what they don't know yet is missing. */
  versions(caseIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
}
