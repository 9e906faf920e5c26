import type { Label } from '../definition/label.ts';

/** A JSON Schema of dialect 2020-12. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** A state of the main region that a case can be in. */
export interface StateDescription {
  /** As cases are listed with it: `awaitingApproval.supervisor`. */
  readonly name: string;
  /** The same from the machine's root: `handling.awaitingApproval.supervisor`. */
  readonly path: string;
  readonly label: Label;
  /** The role responsible; absent in final states. */
  readonly owner?: string;
  /** Whom the case waits for, e.g. `customer`. */
  readonly awaits?: string;
  /** Whether the case is over in it. */
  readonly final: boolean;
}

/** What lists and boards need to know of a process. */
export interface ProcessSummary {
  readonly id: string;
  readonly collection: string;
  readonly version: number;
  readonly label: Label;
  readonly mainRegion: string;
  readonly opening: { readonly name: string; readonly label: Label; readonly by: readonly string[] };
  readonly states: readonly StateDescription[];
}

/** A state of the machine. */
export interface NodeDescription {
  /** From the machine's root, with dots. */
  readonly path: string;
  /** Absent for regions. */
  readonly parent?: string;
  readonly kind: 'compound' | 'parallel' | 'atomic' | 'final';
  /** Whether its parent is entered by it; regions of a parallel state all are. */
  readonly initial: boolean;
  readonly label: Label;
  readonly owner?: string;
  readonly awaits?: string;
  /** Names of the deadlines that run in it. */
  readonly deadlines: readonly string[];
}

/** Where a fact leads. */
export interface TransitionDescription {
  /** `''`: every state. */
  readonly from: string;
  /** The same as `from` where the fact is only recorded. */
  readonly to: string;
  readonly fact: string;
  /** Named guards that have to hold. */
  readonly guards: readonly string[];
}

/** Something that can be asked for. */
export interface CommandDescription {
  readonly name: string;
  readonly label: Label;
  /** Roles that may. */
  readonly by: readonly string[];
  /** Facts that it leads to first. */
  readonly leadsTo: readonly string[];
  /** Of the payload; refers to nothing outside itself. */
  readonly schema: JsonSchema;
}

/** All that can be known of a process without looking at a case. */
export interface ProcessDescription extends ProcessSummary {
  /** Depth first, in the machine's order; the root is left out. */
  readonly nodes: readonly NodeDescription[];
  readonly transitions: readonly TransitionDescription[];
  readonly facts: Readonly<
    Record<
      string,
      {
        readonly label: Label;
        /** Whether the customer is told an outcome by it. */
        readonly answers: boolean;
        /** Whether it makes an answer owed. */
        readonly asks: boolean;
        /** Paths into its data that hold personal data. */
        readonly personal: readonly string[];
      }
    >
  >;
  readonly deadlines: Readonly<
    Record<
      string,
      {
        readonly label: Label;
        readonly runsIn: string;
        readonly fact: string;
        /** When it passes, nothing was missed: something takes effect by itself. */
        readonly lapses?: true;
      }
    >
  >;
  readonly opening: CommandDescription;
  readonly commands: Readonly<Record<string, CommandDescription>>;
  /** Everything that this process, or the engine, refuses a command for. */
  readonly refusals: Readonly<Record<string, Label>>;
  /** See `Terms`. */
  readonly fields: Readonly<Record<string, Label>>;
}
