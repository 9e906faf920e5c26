import { remindedOf, type CaseworkData } from '@huiyin/casework';
import { momentOfShare, type CaseState, type Deadline } from '@huiyin/process-engine';
import type { Move } from './step.ts';

/** At which shares of a deadline's time somebody is reminded of it. */
export type SharesOf = (process: string, store: string, deadline: string) => readonly number[];

/** Something that the product does by itself about a deadline. */
export interface DueMove extends Move {
  readonly at: number;
}

/** What the product does next about the deadlines of a case: reminders, and what is due, the earliest first. */
export function nextDueMove(state: CaseState<CaseworkData>, sharesOf: SharesOf): DueMove | undefined {
  let next: DueMove | undefined;
  const consider = (move: DueMove) => {
    if (!next || move.at < next.at) next = move;
  };
  for (const deadline of state.deadlines) {
    if (deadline.expired) continue;
    const due = Date.parse(deadline.due);
    consider({ at: due, name: 'expire-deadline', payload: { deadline: deadline.id } });
    for (const { at, share } of openReminders(state, deadline, due, sharesOf))
      consider({ at, name: 'remind', payload: { deadline: deadline.id, share } });
  }
  return next;
}

function openReminders(
  { process, data }: CaseState<CaseworkData>,
  { id, name, since }: Deadline,
  due: number,
  sharesOf: SharesOf,
) {
  if (since === undefined || process.definition.deadlines[name]?.lapses) return [];
  const shares = sharesOf(process.id, data.store, name);
  if (shares.length === 0) return [];
  const reminded = remindedOf(data, id);
  return shares
    .filter((share) => !reminded.includes(share))
    .map((share) => ({ share, at: momentOfShare(Date.parse(since), due, share) }));
}
