import type { AnyStateMachine } from 'xstate';
import type { CommandDeclaration, OpeningDeclaration } from './command.ts';
import type { DeadlineRule } from './deadline.ts';
import type { Fact, FactDeclaration, HappenedFact } from './fact.ts';
import type { Label } from './label.ts';
import type { Terms } from './terms.ts';

/** The labels of everything that people see of a process. */
export interface ProcessLabels<F extends Fact = Fact> {
  readonly process: Label;
  /** By dotted path below the machine's root: `handling.received`; regions themselves too. */
  readonly states: Readonly<Record<string, Label>>;
  readonly facts: Readonly<Record<F['type'], Label>>;
  /** By the command's name in kebab-case. */
  readonly commands: Readonly<Record<string, Label>>;
  readonly refusals: Readonly<Record<string, Label>>;
  readonly deadlines: Readonly<Record<string, Label>>;
}

/** A guard that ends a loop, or escalates it, once it has been round often enough. */
export interface LoopBound {
  /** The guard's name; it answers `true` when the loop has been round as often as it may. */
  readonly guard: string;
}

/**
 * A process: one machine whose events are the recorded facts, with the commands that lead to them. Everything is
 * pure: no clock, no random source, no environment, no effect.
 */
export interface ProcessDefinition<Data extends object = object, F extends Fact = Fact, Policy = unknown> {
  /** Kebab-case, e.g. `order-follow-up`: the first part of its streams' names. */
  readonly id: string;
  /** Its plural, for addresses: `order-follow-ups`. */
  readonly collection: string;
  /** Counted up whenever a recorded history could replay differently. */
  readonly version: number;
  /** Legality and states. Its guards read `context` (the case's data) and `event` (a `HappenedFact`) only. */
  readonly machine: AnyStateMachine;
  /** The region that says how far the case is; in a final state of it the case accepts nothing more. */
  readonly mainRegion: string;
  /** The data of a case, from its opening fact. */
  open(fact: HappenedFact<F>, caseId: string): Data;
  /** The data after a fact. Must not change its argument. */
  evolve(data: Data, fact: HappenedFact<F>): Data;
  /** What the policy in force adds to the opening fact's data: the limits that this case then lives by. */
  openingDefaults?(policy: Policy): object;
  /** The store that a case belongs to, from its opening fact to its end: who may see and handle it, and whose calendar counts. */
  storeOf(data: Data): string;
  readonly facts: Readonly<Record<F['type'], FactDeclaration>>;
  /** The command that opens a case, and its name in kebab-case. */
  readonly opening: OpeningDeclaration<F, Policy> & { readonly name: string };
  /** By name in kebab-case, as in addresses. */
  readonly commands: Readonly<Record<string, CommandDeclaration<Data, F, Policy>>>;
  readonly deadlines: Readonly<Record<string, DeadlineRule<Data, Policy>>>;
  readonly loopBounds?: readonly LoopBound[];
  /** States of the escalation, lowest first, as dotted paths: a loop that climbs them is bounded. */
  readonly escalationLevels?: readonly string[];
  readonly labels: ProcessLabels<F>;
  /** What the fields of payloads, facts and data are called, for forms and for whoever reads a history. */
  readonly terms?: Terms;
}
