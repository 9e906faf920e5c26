import type { Localised } from '../language/language.ts';
import type { Role } from '../session/account.ts';

/** A JSON schema as commands’ payloads have it. */
export interface JsonSchema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly enum?: readonly string[];
  readonly description?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly default?: unknown;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
}

/** A state of the main region: what a case’s `state` says. */
export interface StateSummary {
  readonly name: string;
  readonly path: string;
  readonly label: Localised;
  readonly owner?: Role;
  readonly final: boolean;
}

export interface ProcessSummary {
  readonly id: string;
  readonly collection: string;
  readonly version: number;
  readonly label: Localised;
  readonly mainRegion: string;
  readonly opening: { readonly name: string; readonly label: Localised; readonly by: readonly Role[] };
  readonly states: readonly StateSummary[];
}

export interface CommandDescription {
  readonly name: string;
  readonly label: Localised;
  readonly by: readonly Role[];
  readonly leadsTo: readonly string[];
  readonly schema: JsonSchema;
}

/** A node of the statechart. */
export interface StateNode {
  /** `handling.awaitingApproval.supervisor`. */
  readonly path: string;
  readonly parent?: string;
  readonly kind: 'compound' | 'parallel' | 'atomic' | 'final';
  readonly initial: boolean;
  readonly label: Localised;
  readonly owner?: Role;
  /** Whom the case waits for there, e.g. `customer`. */
  readonly awaits?: string;
  readonly deadlines: readonly string[];
}

/** An arrow of the statechart; from `''` it holds in every state. */
export interface Transition {
  readonly from: string;
  readonly to: string;
  readonly fact: string;
  readonly guards: readonly string[];
}

/** All that a process’s definition says. */
export interface ProcessDescription extends Omit<ProcessSummary, 'opening'> {
  readonly nodes: readonly StateNode[];
  readonly transitions: readonly Transition[];
  readonly facts: Readonly<
    Record<
      string,
      {
        readonly label: Localised;
        readonly answers: boolean;
        readonly asks: boolean;
        readonly personal: readonly string[];
      }
    >
  >;
  readonly deadlines: Readonly<
    Record<
      string,
      {
        readonly label: Localised;
        readonly runsIn: string;
        readonly fact: string;
        /** When it passes, nothing was missed: something takes effect by itself. */
        readonly lapses?: boolean;
      }
    >
  >;
  readonly opening: CommandDescription;
  readonly commands: Readonly<Record<string, CommandDescription>>;
  readonly refusals: Readonly<Record<string, Localised>>;
  /** What fields of payloads and data are called. */
  readonly fields: Readonly<Record<string, Localised>>;
}

/** What values of a field are called: `values.channel.hotline`. */
export type ValueLabels = Readonly<Record<string, Readonly<Record<string, Localised>>>>;

export interface Processes {
  readonly items: readonly ProcessSummary[];
  readonly values: ValueLabels;
}
