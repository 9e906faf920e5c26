import type { CaseState, Fact } from '@huiyin/process-engine';
import type { Json } from '@huiyin/event-store';
import type { Mapping, Meaning, StepRule } from './mapping.ts';
import { attribute, fill, type Filling } from './template.ts';

/** What a step means for a case where it is now. */
export type Choice =
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'deviation'; readonly reason: 'not-mapped' | 'not-expected-in-state' };

/** Whether opening the case is all that the step means. */
export const opensCase = (mapping: Mapping, filling: Filling): boolean =>
  mapping.steps.find((rule) => fits(rule, filling))?.opens ?? false;

/** Chooses the facts of a step by its kind, and by the state that the case is in. */
export function chooseFacts(mapping: Mapping, state: CaseState, filling: Filling): Choice {
  const rule = mapping.steps.find((candidate) => fits(candidate, filling));
  if (!rule) return { kind: 'deviation', reason: 'not-mapped' };
  const meaning = rule.means.find((candidate) => holds(candidate, state, filling));
  if (!meaning) return { kind: 'deviation', reason: 'not-expected-in-state' };
  return {
    kind: 'facts',
    facts: meaning.facts.map(({ type, data }) => ({ type, data: fill(data, filling) as object })),
  };
}

function fits({ when }: StepRule, filling: Filling): boolean {
  return Object.entries(when).every(([name, values]) => {
    const value = attribute(name, filling);
    return value !== undefined && values.includes(String(value));
  });
}

function holds({ in: states, where = {} }: Meaning, state: CaseState, filling: Filling): boolean {
  if (states && !states.some((path) => state.matches(path))) return false;
  return Object.entries(where).every(([path, expected]) => {
    const actual = valueAt(state.data, path);
    const negated = typeof expected === 'object' && expected !== null && 'not' in expected;
    const wanted = fill(negated ? (expected as { not: Json }).not : expected, filling);
    return negated ? actual !== wanted : actual === wanted;
  });
}

const valueAt = (data: unknown, path: string): unknown =>
  path.split('.').reduce((value, key) => (value as Record<string, unknown> | undefined)?.[key], data);
