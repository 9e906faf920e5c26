import { CaseState } from '@huiyin/process-engine';

/**
 * The same case with its own record of what its commands did: what is folded onto it leaves every other state of the
 * case as it was. The states that follow one another share that record, so folding one fact onto one of them twice,
 * as two readers at once would, counts it twice.
 */
export const apart = ({ process, id, revision, at, data, deadlines, outcomes }: CaseState): CaseState =>
  new CaseState(process, id, revision, at, data, deadlines, new Map(outcomes));
