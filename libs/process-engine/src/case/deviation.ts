/**
 * The type of the fact by which a step that the machine didn't allow is kept: part of the case's history, without
 * any effect on its state. Belongs to the engine, not to any process. A storage format.
 */
export const STEP_DEVIATED = 'StepDeviated';

/** The data of a deviation. */
export interface DeviationData {
  /** What was recorded elsewhere, as it came. */
  readonly step: Readonly<Record<string, unknown>>;
  /** Why it isn't a fact of the process: a code, e.g. `not-accepted-in-state`. */
  readonly reason: string;
  /** The types of the facts that it would have been. */
  readonly wouldBe: readonly string[];
}
