import type { CompiledCalendar } from '@huiyin/working-calendar';
import { companyPolicy, type PolicyDocument } from './policy-document.ts';
import type { Assignment } from './sections/assignment.ts';
import type { EscalationLadder } from './sections/escalation-ladder.ts';
import type { Links } from './sections/links.ts';
import type { Macro } from './sections/macros.ts';
import type { Shares } from './sections/reminders.ts';

// What a policy document says in a store, or for the company as a whole: store `''`. Each throws an InvalidPolicyError
// when the document can't be meant, which no document that was adopted does.

/** The target of a figure, or `undefined` when it has none. */
export function targetOf(document: PolicyDocument, figure: string, store: string): number | undefined {
  const { targets } = companyPolicy(document).sections(store);
  return Object.hasOwn(targets, figure) ? targets[figure] : undefined;
}

/**
 * At which shares of its time a deadline is reminded of, in ascending order; without its name: deadlines that the document
 * doesn't name. None for a process that this build doesn't run.
 */
export function remindersOf(
  document: PolicyDocument,
  process: string,
  store: string,
  deadline?: string,
): Shares {
  const { reminders } = companyPolicy(document).sections(store);
  const own = Object.hasOwn(reminders, process) ? reminders[process] : undefined;
  if (!own) return [];
  return (
    (deadline !== undefined && Object.hasOwn(own.deadlines, deadline) && own.deadlines[deadline]) ||
    own.default
  );
}

/** The macros of a process, by name. */
export function macrosOf(document: PolicyDocument, process: string, store: string): readonly Macro[] {
  const { macros } = companyPolicy(document).sections(store);
  const own = Object.hasOwn(macros, process) ? macros[process] : undefined;
  return Object.values(own ?? {}).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Which links between processes work. */
export const linksOf = (document: PolicyDocument, store: string): Links =>
  companyPolicy(document).sections(store).links;

/** How new cases come to people. */
export const assignmentOf = (document: PolicyDocument, store: string): Assignment =>
  companyPolicy(document).sections(store).assignment;

/** Who takes over raised cases. */
export const ladderOf = (document: PolicyDocument, store: string): EscalationLadder =>
  companyPolicy(document).sections(store).escalationLadder;

/** When people work. */
export const calendarOf = (document: PolicyDocument, store: string): CompiledCalendar =>
  companyPolicy(document).calendar(store);
