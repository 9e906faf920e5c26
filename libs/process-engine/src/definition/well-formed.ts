import { machineProblems } from './machine-problems.ts';
import { labelProblems, nameProblems } from './name-problems.ts';
import type { ProcessDefinition } from './process.ts';

/** The definition breaks a rule that everything else relies on. */
export class IllDefinedProcessError extends Error {
  override readonly name = 'IllDefinedProcessError';
  constructor(
    readonly process: string,
    readonly problems: readonly string[],
  ) {
    super(`Process ${process} is ill-defined:\n- ${problems.join('\n- ')}`);
  }
}

/**
 * Refuses definitions that couldn't be replayed: effects, timers and eventless transitions would act without ever
 * being recorded; an unnamed guard can't be told apart in checks; names must fit together.
 *
 * @throws IllDefinedProcessError with every problem found.
 */
export function assertWellFormed(definition: ProcessDefinition): void {
  const problems = [
    ...machineProblems(definition),
    ...nameProblems(definition),
    ...labelProblems(definition),
  ];
  if (problems.length > 0) throw new IllDefinedProcessError(definition.id, problems);
}
