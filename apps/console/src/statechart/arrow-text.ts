import type { Texts } from '../language/messages.ts';
import type { Transition } from '../processes/description.ts';
import type { CHART_TEXTS } from './chart-texts.ts';
import type { GraphEdge } from './graph.ts';
import type { Wording } from './wording.ts';

/** A fact and what has to hold: `提出方案（有条件：needsSupervisor）`. Conditions have no names for people. */
export function transitionText(
  { fact, guards }: Transition,
  words: Wording,
  t: Pick<Texts<typeof CHART_TEXTS>, 'conditional'>,
): string {
  return guards.length === 0
    ? words.fact(fact)
    : `${words.fact(fact)} (${t.conditional}: ${guards.join(', ')})`;
}

/** All that leads along an arrow, a line for each. */
export const arrowText = (
  { transitions }: GraphEdge,
  words: Wording,
  t: Pick<Texts<typeof CHART_TEXTS>, 'conditional'>,
): string => transitions.map((transition) => transitionText(transition, words, t)).join('\n');
