import { fold, type CaseState, type Process, type RecordedFact } from '@huiyin/process-engine';
import { apart } from '../cases/apart.ts';

/** The case at each version, folded from its stream alone: the third one is the case after three facts, the first is `undefined`. */
export function foldHistory(
  process: Process,
  caseId: string,
  history: readonly RecordedFact[],
): readonly (CaseState | undefined)[] {
  const states: (CaseState | undefined)[] = [undefined];
  for (const recorded of history) {
    const before = states.at(-1);
    states.push(fold(process, caseId, before && apart(before), recorded));
  }
  return states;
}
