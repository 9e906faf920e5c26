import type { Actor } from './actor.ts';

/** Something that happened in a case: the events of its machine. */
export interface Fact {
  /** Past tense, PascalCase. A storage format: never renamed, never reused with another meaning. */
  readonly type: string;
  /** Plain JSON. */
  readonly data: object;
}

/** A fact together with when and by whom: what machines, folds and views read. */
export type HappenedFact<F extends Fact = Fact> = F & {
  /** When it happened, in milliseconds since the Unix epoch. */
  readonly at: number;
  readonly actor: Actor;
};

/** What a definition says of one of its facts. */
export interface FactDeclaration {
  /** The customer is told the outcome by it: the promise 件件有回音. */
  readonly answers?: true;
  /** It opens the matter (anew), so that an answer is owed (again). */
  readonly asks?: true;
  /** Paths into its data that hold personal data, e.g. `customer.phone`; `a[].b` reaches into a list. */
  readonly personal?: readonly string[];
}
