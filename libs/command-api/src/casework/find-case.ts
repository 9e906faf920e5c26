import { fullCaseId, type CommandHandler } from '@huiyin/case-runtime';
import type { CaseState, Process } from '@huiyin/process-engine';
import type { Actor } from '@huiyin/service-kit';
import { problemOf } from '../command-answer.ts';
import { recorded } from './actor.ts';
import { reaching } from './outcome.ts';

/** The case as it is recorded by now. @throws Problem 404, or 403 when it isn't of a store that this person may act in. */
export async function findCase(
  { cases }: CommandHandler,
  process: Process,
  id: string,
  actor: Actor,
): Promise<CaseState> {
  const caseId = fullCaseId(process, id);
  const state = await reaching(cases.refresh(caseId));
  if (!state || state.process.id !== process.id) throw problemOf(process, { kind: 'not-found', caseId });
  const { store } = state;
  if (!cases.catalogue.isInScope(recorded(actor), store))
    throw problemOf(process, { kind: 'foreign-store', store });
  return state;
}
