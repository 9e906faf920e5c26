import {
  momentOfShare,
  refuse,
  type CaseView,
  type CommandDeclaration,
  type Deadline,
  type Fact,
  type ProcessDefinition,
  type Refusal,
} from '@huiyin/process-engine';
import { remindedOf, type CaseworkData } from '../casework-data.ts';
import type { DeadlineReminded } from '../facts/casework-fact.ts';
import { commandFor } from './case-command.ts';
import { ExpireDeadline, RemindOfDeadline } from './payloads.ts';

/** The fact that a deadline went by. Storage format of every overdue fact. */
export interface Overdue {
  /** Identity of the deadline. */
  deadline: string;
  /** When it was due: ISO 8601, UTC. */
  due: string;
}

/**
 * What the system does about deadlines. Nothing here trusts whoever offers it to be on time or to come once: the case
 * itself knows what runs, since when, and what was said already.
 *
 * @param deadlines the process's rules, for the overdue fact of each.
 */
export const deadlineCommands = <Data extends CaseworkData, F extends Fact, Policy>(
  deadlines: ProcessDefinition<Data, F, Policy>['deadlines'],
): Record<'expire-deadline' | 'remind', CommandDeclaration<Data, Fact, Policy>> => ({
  'expire-deadline': commandFor<Data, Fact, Policy>()({
    payload: ExpireDeadline,
    by: ['system'],
    leadsTo: [...new Set(Object.values(deadlines).map(({ fact }) => fact))],
    decide: (view, { deadline: id }, { now }) => {
      const deadline = running(view, id);
      if ('refused' in deadline) return deadline;
      const rule = deadlines[deadline.name];
      if (!rule) return refuse('deadline-not-running', { deadline: id });
      if (now < Date.parse(deadline.due))
        return refuse('deadline-not-due', { deadline: id, due: deadline.due });
      return [{ type: rule.fact, data: { deadline: id, due: deadline.due } satisfies Overdue }];
    },
  }),
  remind: commandFor<Data, DeadlineReminded, Policy>()({
    payload: RemindOfDeadline,
    by: ['system'],
    leadsTo: 'DeadlineReminded',
    decide: (view, { deadline: id, share }, { now }) => {
      const deadline = running(view, id);
      if ('refused' in deadline) return deadline;
      const { name, due } = deadline;
      if (deadlines[name]?.lapses) return refuse('deadline-lapses', { deadline: id });
      const from = reminderMoment(deadline, share);
      if (now < from) return refuse('reminder-not-due', { deadline: id, from: new Date(from).toISOString() });
      if (remindedOf(view.data, id).includes(share))
        return refuse('already-reminded', { deadline: id, share });
      return [{ type: 'DeadlineReminded', data: { deadline: id, due, share } }];
    },
  }) as unknown as CommandDeclaration<Data, Fact, Policy>,
});

function running(view: CaseView<CaseworkData>, id: string): Deadline | Refusal {
  const deadline = view.deadlines.find((candidate) => candidate.id === id);
  if (!deadline) return refuse('deadline-not-running', { deadline: id });
  return deadline.expired ? refuse('deadline-already-expired', { deadline: id }) : deadline;
}

function reminderMoment({ since, due }: Deadline, share: number): number {
  const end = Date.parse(due);
  return since === undefined ? end : momentOfShare(Date.parse(since), end, share);
}
