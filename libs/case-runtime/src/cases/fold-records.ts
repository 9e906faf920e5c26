import { fold, type CaseState, type FactRecord, type Process } from '@huiyin/process-engine';

/** The case after records that follow what it is; they are, or would be, at that log position. */
export function foldRecords<State extends CaseState | undefined>(
  process: Process,
  id: string,
  before: State,
  records: readonly FactRecord[],
  position: number,
): CaseState | State {
  const first = (before?.revision ?? -1) + 1;
  let after: CaseState | State = before;
  records.forEach((record, index) => {
    after = fold(process, id, after, { ...record, revision: first + index, position });
  });
  return after;
}
