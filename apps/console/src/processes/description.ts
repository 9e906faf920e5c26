import type { components } from '../api/schema.d.ts';
import type { Localised } from '../language/language.ts';

type Schemas = components['schemas'];

/** A JSON schema as commands’ payloads have it. */
export type JsonSchema = Schemas['PayloadSchema'];

export type ProcessSummary = Schemas['ProcessSummary'];

/** A state of the main region: what a case’s `state` says. */
export type StateSummary = ProcessSummary['states'][number];

export type CommandDescription = Schemas['CommandDescription'];

/** All that a process’s definition says. */
export type ProcessDescription = Schemas['ProcessDescription'];

/** A node of the statechart: `handling.awaitingApproval.supervisor`. */
export type StateNode = ProcessDescription['nodes'][number];

/** An arrow of the statechart; from `''` it holds in every state. */
export type Transition = ProcessDescription['transitions'][number];

/** What values of a field are called: `values.channel.hotline`. */
export type ValueLabels = Readonly<Record<string, Readonly<Record<string, Localised>>>>;

export type Processes = Schemas['Processes'];
