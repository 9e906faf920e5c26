/** What the facts and states of a process mean for what is measured, whatever the process calls them. */
export interface Meaning {
  /** The deadline by which the customer is to be answered for the first time. */
  readonly firstResponse?: string;
  /** Facts that answer the customer for the first time where a person recorded them. */
  readonly answers: ReadonlySet<string>;
  /** How the case turned out, if the customer has the outcome by this fact, which led to this state. */
  outcome(fact: string, state: string): string | undefined;
  /** States of the main region in which the case is closed; a case that is over is closed in any. */
  readonly closed: ReadonlySet<string>;
  /** States of the main region that wait for the customer: nobody here works on the case. */
  readonly waits: ReadonlySet<string>;
  /** Facts by which what was offered first comes back: it wasn't settled at the first contact. */
  readonly comesBack: ReadonlySet<string>;
  /** Facts of deadlines that prompt somebody to act, with which nothing has been missed. */
  readonly prompts: ReadonlySet<string>;
  /** The product that the case is about. */
  product(data: object): string | undefined;
}
