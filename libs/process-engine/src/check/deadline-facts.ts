import type { Finding } from './finding.ts';
import { leavesOf, type Model } from './model.ts';
import { describePath, pathTo } from './path.ts';

/** A deadline's fact is accepted, whatever the guards say, wherever the deadline runs: else it could never be marked overdue. */
export function* deadlineFacts(model: Model): Generator<Finding> {
  const { process, states } = model;
  const reported = new Set<string>();
  for (const state of states) {
    const { deadlines, name: stateName } = process.properties(state);
    for (const [name, { fact }] of process.deadlineRules) {
      if (!deadlines.has(name)) continue;
      const leaves = [...leavesOf(process.statechart.branch(state, fact))];
      const refused = leaves.find(({ leaf }) => leaf.kind === 'refused');
      const message = `${fact} isn’t accepted in ${stateName}${refused && leaves.length > 1 ? ' when guards refuse it' : ''}, where the deadline ${name} runs`;
      if (!refused || reported.has(message)) continue;
      reported.add(message);
      yield { check: 'deadline-facts', message, path: describePath(process, pathTo(model, state)) };
    }
  }
}
