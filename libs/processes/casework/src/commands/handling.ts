import { refuse, type CaseView, type Circumstances, type Refusal } from '@huiyin/process-engine';
import type { CaseworkData } from '../casework-data.ts';
import type { Department } from '../departments.ts';
import { escalatedPast } from './not-escalated-past.ts';

/** Commands that handle a case aren't given by whom it was escalated past. */
export const handling = { mayNot: escalatedPast };

/** Work of certain departments: the others, and whom the case was escalated past, keep their hands off. */
export const workOf = <Data extends CaseworkData>(responsible: (data: Data) => readonly Department[]) => ({
  mayNot: (
    view: CaseView<Data>,
    circumstances: Pick<Circumstances<unknown>, 'actor'>,
  ): Refusal | undefined => {
    const { role, department } = circumstances.actor;
    const departments: readonly string[] = responsible(view.data);
    if (role === 'department' && department !== undefined && !departments.includes(department))
      return refuse('other-department-responsible', { responsible: departments });
    return escalatedPast(view, circumstances);
  },
});

/** An answer is given by the department that was asked. */
export const answering = {
  mayNot: (
    { data }: CaseView<{ readonly department?: string }>,
    { actor }: Pick<Circumstances<unknown>, 'actor'>,
  ): Refusal | undefined =>
    actor.department !== undefined && actor.department !== data.department
      ? refuse('other-department-asked', { asked: data.department })
      : undefined,
};
