import type { OpenLogOptions } from '../reading/index.ts';
import type { Template } from './template.ts';

/** How the steps of one kind of log become facts of one of our processes. */
export interface Mapping {
  /** Names the log in command ids: importing it twice, from wherever, adds nothing. */
  readonly name: string;
  /** Id of the process. */
  readonly process: string;
  readonly log: OpenLogOptions;
  readonly case: CaseNotion;
  /** What kind of step it is, for the report. */
  readonly kind: string;
  readonly actor: { readonly id: string; readonly role: string; readonly store?: string };
  /** The opening fact's data, filled from the case's first step. */
  readonly opening: Template;
  readonly steps: readonly StepRule[];
}

/** What makes a case of the log's steps. */
export interface CaseNotion {
  /** XES: `trace`. Plain CSV: the column. OCEL: the object type whose objects are the cases. */
  readonly by:
    'trace' | { readonly column: string } | { readonly object: string; readonly through?: readonly string[] };
  /** The case's id here, after the process's name: made of `{case|slug}`, the key in the log. */
  readonly id: string;
}

/** What a step of a certain kind means, depending on where the case is. */
export interface StepRule {
  /** Attributes that the step must have, each with one of these values. `activity` counts as an attribute. */
  readonly when: Readonly<Record<string, readonly string[]>>;
  /** The step that a case begins with: the opening fact is all it means. */
  readonly opens?: boolean;
  /** The first one that fits the case is taken. */
  readonly means: readonly Meaning[];
}

/** Facts, for a case in certain states. */
export interface Meaning {
  /** Dotted paths below the machine's root; none: in any state. */
  readonly in?: readonly string[];
  /** What the case's data must be: by dotted path, the value or `{ not: value }`, as templates. */
  readonly where?: Readonly<Record<string, Template>>;
  readonly facts: readonly { readonly type: string; readonly data: Template }[];
}
