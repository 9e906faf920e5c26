import { commandFor, escalatedPast, HANDLERS, type Department, type Role } from '@huiyin/casework';
import { refuse, type CaseView, type Circumstances, type Refusal } from '@huiyin/process-engine';
import type { OrderFollowUpData } from '../data.ts';
import type { OrderFollowUpFact } from '../facts.ts';
import type { OrderFollowUpPolicy } from '../settings.ts';

export const command = commandFor<OrderFollowUpData, OrderFollowUpFact, OrderFollowUpPolicy>();

/** Commands that handle a case aren't given by whom it was escalated past. */
export const handling = { mayNot: escalatedPast };

/** Those who work on orders: people of the shop, their departments, and the systems of both. */
export const WORKERS: readonly Role[] = [...HANDLERS, 'department', 'integration'];

/** Work of one department: the others, and whom the case was escalated past, keep their hands off. */
export const workOf = (responsible: (data: OrderFollowUpData) => readonly Department[]) => ({
  mayNot: (
    view: CaseView<OrderFollowUpData>,
    circumstances: Pick<Circumstances<unknown>, 'actor'>,
  ): Refusal | undefined => {
    const { role, department } = circumstances.actor;
    const departments: readonly string[] = responsible(view.data);
    if (role === 'department' && department !== undefined && !departments.includes(department))
      return refuse('other-department-responsible', { responsible: departments });
    return escalatedPast(view, circumstances);
  },
});

const arranges = ({ department = 'warehouse' }: OrderFollowUpData) => department;
export const arranging = workOf((data) => [arranges(data)]);
export const delivering = workOf((data) => ['logistics', arranges(data)]);
export const accounting = workOf(() => ['finance']);

/** A fact's data without the members that weren't given: plain JSON knows no `undefined`. */
export const given = <Data extends object>(data: Data): Data =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)) as Data;
