import type { Process } from '@huiyin/process-engine';
import { mainStates } from '../queries/states.ts';
import type { Meaning } from './meaning.ts';

const NONE: ReadonlySet<string> = new Set();

/**
 * What can be measured of any process, as its definition says it: facts that answer the customer are answers, it turns out as the
 * state in which it is over is called, and it waits for the customer where a state says so. What the customer doesn't do in
 * time is nobody's omission.
 */
export function plainMeaning(process: Process): Meaning {
  const states = mainStates(process);
  const final = new Set(states.filter((state) => state.final).map(({ name }) => name));
  const waits = new Set(states.filter(({ awaits }) => awaits === 'customer').map(({ name }) => name));
  const { facts, deadlines, mainRegion } = process.definition;
  const answers = Object.entries(facts).filter(([, { answers: answering }]) => answering);
  const waitedFor = [...waits].map((state) => `${mainRegion}.${state}`);
  const theirs = Object.values(deadlines).filter(({ runsIn }) => waitedFor.includes(runsIn));
  return {
    answers: new Set(answers.map(([type]) => type)),
    outcome: (_, state) => (final.has(state) ? state : undefined),
    closed: NONE,
    waits,
    comesBack: NONE,
    prompts: new Set(theirs.map(({ fact }) => fact)),
    product: (data) => {
      const { product } = data as { readonly product?: unknown };
      return typeof product === 'string' ? product : undefined;
    },
  };
}
