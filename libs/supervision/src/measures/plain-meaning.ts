import type { Process } from '@huiyin/process-engine';
import { mainStates } from '../queries/states.ts';
import type { Meaning } from './meaning.ts';

const NONE: ReadonlySet<string> = new Set();

/**
 * What can be measured of any process, as its definition says it: facts that answer the customer are answers, it turns out as the
 * state in which it is over is called, and it waits for the customer where a state says so.
 */
export function plainMeaning(process: Process): Meaning {
  const states = mainStates(process);
  const final = new Set(states.filter((state) => state.final).map(({ name }) => name));
  const answers = Object.entries(process.definition.facts).filter(([, { answers: answering }]) => answering);
  return {
    answers: new Set(answers.map(([type]) => type)),
    outcome: (_, state) => (final.has(state) ? state : undefined),
    closed: NONE,
    waits: new Set(states.filter(({ awaits }) => awaits === 'customer').map(({ name }) => name)),
    comesBack: NONE,
    prompts: NONE,
    product: (data) => {
      const { product } = data as { readonly product?: unknown };
      return typeof product === 'string' ? product : undefined;
    },
  };
}
