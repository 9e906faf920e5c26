import type { CommandPreview, CommandResult } from '@huiyin/case-runtime';
import { stateIn, type Fact, type Process } from '@huiyin/process-engine';
import { ViewsUnavailableError } from '@huiyin/projections';
import { Problem, type Text } from '@huiyin/service-kit';
import { answerOf, problemOf } from '../command-answer.ts';
import { storeProblem } from '../store-problem.ts';

/** What became, or would become, of one of several commands. */
export interface Outcome {
  readonly id: string;
  /** `possible` in a preview; `stopped` where some of a macro's steps were, or would be, carried out and the next one wasn't. */
  readonly outcome: 'done' | 'possible' | 'stopped' | 'refused';
  readonly version?: number;
  readonly position?: number;
  readonly state?: string;
  /** Types of the facts that were recorded; in a preview: what would be. */
  readonly facts?: readonly (string | Fact)[];
  /** The command had been carried out before. */
  readonly repeated?: true;
  /** Why not. */
  readonly problem?: ProblemMember;
  /** The steps of a macro, as far as it got. */
  readonly steps?: readonly StepOutcome[];
  /** The command of a macro that isn't possible. */
  readonly stoppedAt?: string;
}

/** What became, or would become, of one step of a macro. */
export type StepOutcome = Outcome & { readonly command: string };

/** A problem as part of an answer: its texts in every language. */
export interface ProblemMember {
  readonly status: number;
  readonly code: string;
  readonly title?: Text | undefined;
  readonly detail?: Text | undefined;
  readonly [extension: string]: unknown;
}

export function outcomeOf(process: Process, id: string, result: CommandResult | CommandPreview): Outcome {
  if (result.kind === 'done') {
    const { version, position, state, facts } = answerOf(process, result);
    const repeated = result.repeated && { repeated: true as const };
    return { id, outcome: 'done', version, position, state, facts, ...repeated };
  }
  if (result.kind === 'possible') {
    const { version, facts, state } = result;
    return {
      id,
      outcome: 'possible',
      version,
      state: stateIn(state, process.definition.mainRegion),
      facts,
    };
  }
  return { id, outcome: 'refused', problem: memberOf(problemOf(process, result)) };
}

export const memberOf = ({ status, code, title, detail, errors, extensions }: Problem): ProblemMember => ({
  ...extensions,
  status,
  code,
  ...(title !== undefined && { title }),
  ...(detail !== undefined && { detail }),
  ...(errors !== undefined && { errors }),
});

/** Makes of the troubles of the store and of the views what a client can act on. */
export async function reaching<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof ViewsUnavailableError)) throw storeProblem(error);
    throw new Problem(503, 'views-unavailable', {
      title: { 'zh-CN': '视图暂时不可用', en: 'The views are not available' },
      headers: { 'retry-after': '1' },
      cause: error,
    });
  }
}
