import type { Finding } from './finding.ts';
import { leaving, type Model } from './model.ts';

/** Nothing is declared in vain: every fact can happen, and so can every fact that a command leads to. */
export function* declared(model: Model): Generator<Finding> {
  const { facts, opening, commands } = model.process.definition;
  const happens = new Set(model.states.flatMap((state) => leaving(model, state).map(({ fact }) => fact)));
  const found = (message: string): Finding => ({ check: 'declared', message, path: [] });
  for (const fact of Object.keys(facts))
    if (fact !== opening.leadsTo && !happens.has(fact)) yield found(`${fact} is accepted in no state`);
  for (const [name, { leadsTo }] of Object.entries(commands))
    for (const fact of [leadsTo].flat())
      if (!happens.has(fact)) yield found(`${name} leads to ${fact}, which no state accepts`);
}
