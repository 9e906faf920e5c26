import type { StatechartState } from '../statechart/statechart.ts';
import type { Finding } from './finding.ts';
import { leaving, type Edge, type Model } from './model.ts';
import { describePath } from './path.ts';

/** A state together with whether the customer still waits for an answer. */
interface Situation {
  readonly state: StatechartState;
  readonly owed: boolean;
  readonly cameBy: Edge | undefined;
  readonly before: Situation | undefined;
}

/**
 * Everyone who wrote in gets an answer (件件有回音): no path to a final state leaves one owed. The opening owes an answer; a
 * fact with `asks` owes it again, a fact with `answers` gives it. One finding for each final state of the main region.
 */
export function* answered(model: Model): Generator<Finding> {
  const { process } = model;
  const { facts, opening } = process.definition;
  const owes = (fact: string, before: boolean) =>
    facts[fact]?.answers ? false : facts[fact]?.asks ? true : before;
  const start: Situation = {
    state: process.statechart.initial,
    owed: owes(opening.leadsTo, true),
    cameBy: undefined,
    before: undefined,
  };
  const met = { owed: new Set<StatechartState>(), answered: new Set<StatechartState>() };
  const reported = new Set<string>();
  const situations = [start];
  for (const situation of situations) {
    const seen = situation.owed ? met.owed : met.answered;
    if (seen.has(situation.state)) continue;
    seen.add(situation.state);
    const { final, name } = process.properties(situation.state);
    if (final && situation.owed && !reported.has(name)) {
      reported.add(name);
      yield {
        check: 'answered',
        message: `${name} can be reached although nobody told the customer the outcome`,
        path: describePath(process, [...edgesTo(situation)].reverse()),
      };
    }
    for (const edge of leaving(model, situation.state))
      situations.push({
        state: edge.to,
        owed: owes(edge.fact, situation.owed),
        cameBy: edge,
        before: situation,
      });
  }
}

function* edgesTo(situation: Situation): Generator<Edge> {
  for (let at: Situation | undefined = situation; at?.cameBy; at = at.before) yield at.cameBy;
}
