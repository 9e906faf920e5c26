import type { Outcome, StepOutcome } from '../casework/outcome.ts';

/**
 * What became, or would become, of a case by all of the steps: as its last one left it, with the facts of all. Where a step
 * is refused after others were carried out, the case is `stopped` there.
 */
export function outcomeOfSteps(id: string, steps: readonly StepOutcome[]): Outcome {
  const last = steps.at(-1);
  const problem = last?.problem;
  const carriedOut = problem ? steps.slice(0, -1) : steps;
  const facts = carriedOut.flatMap((step) => step.facts ?? []);
  const reached = carriedOut.at(-1);
  return {
    id,
    outcome: problem ? (reached ? 'stopped' : 'refused') : (last?.outcome ?? 'done'),
    ...(reached?.version !== undefined && { version: reached.version }),
    ...(reached?.position !== undefined && { position: reached.position }),
    ...(reached?.state !== undefined && { state: reached.state }),
    ...(reached && { facts }),
    ...(carriedOut.length > 0 && carriedOut.every(({ repeated }) => repeated) && { repeated: true as const }),
    ...(problem && { problem, stoppedAt: last.command }),
    steps,
  };
}
