import type { RunningDeadline } from '../case/deadline.ts';
import type { StateValue } from '../case/history-item.ts';

/** A case as it was just after one of its facts, folded from the facts alone. */
export interface CaseMoment {
  readonly id: string;
  readonly revision: number;
  /** Where it was, in the main region. This and all below: absent where `broken` says why. */
  readonly state?: string;
  readonly owner?: string;
  readonly final?: boolean;
  readonly regions?: StateValue;
  readonly data?: object;
  /** What ran then; `overdue` as of then. */
  readonly deadlines?: readonly RunningDeadline[];
  /** Why the service can’t tell the case as it was. */
  readonly broken?: string;
}
