import type { Process } from '../definition/define-process.ts';
import { matchesPath } from '../statechart/state-value.ts';
import type { StatechartState } from '../statechart/statechart.ts';
import type { Finding } from './finding.ts';
import { leaving, type Edge, type Model } from './model.ts';
import { describePath, pathTo, shortestPath } from './path.ts';

/**
 * No loop of the main region goes round for ever without anybody above taking notice.
 *
 * An edge can be taken only finitely often between two decisions of a person to give the case back when
 * - a bound guard (`loopBounds`) answers `no` on it: by its declaration it answers `yes` once the loop has been round
 *   as often as it may, and keeps doing so; the `yes` is an edge of its own and has to leave the loop, climb or be
 *   bounded otherwise;
 * - it climbs the escalation: there are only so many levels.
 *
 * Two kinds of steps aren't part of a loop at all: those at the top level, where the loop is in the hands of whoever
 * stands there, and those that lower the level and do nothing else, which are explicit decisions. (A step that lowers the
 * level *and* moves the main region is no such decision: it could undo the climb of every round.) A cycle of what is
 * left over that moves the main region could go round for ever: a finding. Self loops don't move it.
 *
 * Sound as long as the declared guards count what their loop does and nothing in the loop resets the count: that is
 * what random walks and the process's own tests have to show.
 */
export function* bounded(model: Model): Generator<Finding> {
  const { process, states } = model;
  const usable = (edge: Edge) => countsAsLoop(process, edge);
  const reported = new Set<string>();
  for (const state of states) {
    for (const edge of leaving(model, state)) {
      if (!usable(edge) || !movesMain(process, edge)) continue;
      const back = shortestPath(model, edge.to, (candidate) => candidate === state, usable);
      if (!back) continue;
      const loop = [edge, ...back];
      const round = loop.filter((step) => movesMain(process, step)).map((step) => roundName(process, step));
      const key = [...new Set(round)].sort().join('|');
      if (reported.has(key)) continue;
      reported.add(key);
      yield {
        check: 'bounded',
        message: `nothing ends the loop ${round.join(', ')}`,
        path: describePath(process, [...pathTo(model, state), ...loop]),
      };
    }
  }
}

function countsAsLoop(process: Process, edge: Edge): boolean {
  const bounds = process.definition.loopBounds ?? [];
  const top = (process.definition.escalationLevels?.length ?? 0) - 1;
  const [before, after] = [levelOf(process, edge.from), levelOf(process, edge.to)];
  if (top >= 0 && before === top) return false;
  if (after < before && !movesMain(process, edge)) return false;
  return !edge.answers.some(({ guard, yes }) => !yes && bounds.some((bound) => bound.guard === guard.name));
}

/** How high the case is escalated: an index into `escalationLevels`, or -1. */
function levelOf({ definition }: Process, { value }: StatechartState): number {
  return definition.escalationLevels?.findLastIndex((level) => matchesPath(value, level)) ?? -1;
}

const movesMain = (process: Process, { from, to }: Edge): boolean =>
  process.properties(from).name !== process.properties(to).name;

const roundName = (process: Process, { from, fact, to }: Edge): string =>
  `${process.properties(from).name} —${fact}→ ${process.properties(to).name}`;
