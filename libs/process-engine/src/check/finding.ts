/** What the model checks ask of a process: the promises of the domain, and that its parts fit together. */
export type Check = 'owned' | 'answered' | 'reachable' | 'bounded' | 'gated' | 'deadline-facts' | 'declared';

/** One step of a path through a process. */
export interface PathStep {
  /** The state's name in the main region, and in brackets the side regions that have left their first state. */
  readonly from: string;
  readonly fact: string;
  /** What the guards have to answer, e.g. `not isLastRound({"fact":"SolutionRefused"})`. */
  readonly when: readonly string[];
  readonly to: string;
}

/** A rule that a process breaks, and the way there. */
export interface Finding {
  readonly check: Check;
  readonly message: string;
  /** From the opening to where the rule is broken; empty where no path leads there. */
  readonly path: readonly PathStep[];
}

/** Findings as people read them: one paragraph each, a step a line. */
export function formatFindings(findings: readonly Finding[]): string {
  return findings
    .map(({ check, message, path }) => [`${check}: ${message}`, ...formatPath(path)].join('\n'))
    .join('\n\n');
}

function formatPath(path: readonly PathStep[]): readonly string[] {
  return path.map(({ from, fact, when, to }) => {
    const condition = when.length > 0 ? ` [${when.join(', ')}]` : '';
    return `  ${from} —${fact}${condition}→ ${to}`;
  });
}
