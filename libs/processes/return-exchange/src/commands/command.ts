import { commandFor, escalatedPast, type Department } from '@huiyin/casework';
import { refuse, type CaseView, type Circumstances, type Refusal } from '@huiyin/process-engine';
import type { ReturnExchangeData } from '../data.ts';
import type { ReturnExchangeFact } from '../facts.ts';
import type { ReturnExchangePolicy } from '../settings.ts';

export const command = commandFor<ReturnExchangeData, ReturnExchangeFact, ReturnExchangePolicy>();

/** Commands that handle a case aren't given by whom it was escalated past. */
export const handling = { mayNot: escalatedPast };

/** Work of certain departments: the others, and whom the case was escalated past, keep their hands off. */
export const workOf = (...responsible: readonly Department[]) => ({
  mayNot: (
    view: CaseView<ReturnExchangeData>,
    circumstances: Pick<Circumstances<unknown>, 'actor'>,
  ): Refusal | undefined => {
    const { role, department } = circumstances.actor;
    const named: readonly string[] = responsible;
    if (role === 'department' && department !== undefined && !named.includes(department))
      return refuse('other-department-responsible', { responsible });
    return escalatedPast(view, circumstances);
  },
});

/** A fact's data without the members that weren't given: plain JSON knows no `undefined`. */
export const given = <Data extends object>(data: Data): Data =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)) as Data;
