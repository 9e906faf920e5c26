import type { Process } from '../definition/define-process.ts';
import type { StatechartState } from '../statechart/statechart.ts';
import { leaving, modelOf } from './model.ts';

const known = new WeakMap<Process, ReadonlySet<string>>();

/**
 * The names of those states of the main region in which a case isn't stuck: final ones, and those from which commands, of whatever
 * role, lead on to the end. Guards are taken as able to answer either way: a case may still be stuck where only its own data stand
 * in the way.
 */
export function statesWithWayOn(process: Process): ReadonlySet<string> {
  let states = known.get(process);
  if (!states) known.set(process, (states = find(process)));
  return states;
}

function find(process: Process): ReadonlySet<string> {
  const model = modelOf(process);
  const led = new Set(Object.values(process.definition.commands).flatMap(({ leadsTo }) => leadsTo));
  const before = new Map<StatechartState, StatechartState[]>();
  for (const state of model.states)
    for (const { fact, to } of leaving(model, state))
      if (led.has(fact)) before.set(to, [...(before.get(to) ?? []), state]);
  const alive = new Set(model.states.filter((state) => process.properties(state).final));
  for (const state of alive) for (const earlier of before.get(state) ?? []) alive.add(earlier);
  return new Set([...alive].map((state) => process.properties(state).name));
}
