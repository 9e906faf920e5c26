import type { DeadlineRule } from '@huiyin/process-engine';
import type { FollowUpVisitData } from './data.ts';
import type { FollowUpVisitPolicy, FollowUpVisitSettings } from './settings.ts';

type Rule = DeadlineRule<FollowUpVisitData, FollowUpVisitPolicy>;

const within = (name: keyof FollowUpVisitSettings['within'], state: string, fact: string): Rule => ({
  runsIn: `handling.${state}`,
  fact,
  due: ({ fact: { at }, policy }) => policy.due(at, policy.settings.within[name]),
});

/** When what is owed, with the fact that says it wasn't done in time. */
export const followUpVisitDeadlines: Readonly<Record<string, Rule>> = {
  visit: {
    runsIn: 'handling.planned',
    fact: 'VisitOverdue',
    restartedBy: ['VisitRescheduled'],
    cancelledBy: ['VisitDeclined', 'VisitDispensed'],
    due: ({ data: { appointment, from, by }, fact: { at }, policy: { settings }, policy }) => {
      if (appointment !== undefined) return policy.due(Date.parse(appointment), settings.within.appointment);
      if (by !== undefined) return Date.parse(by);
      return policy.due(Math.max(at, from === undefined ? at : Date.parse(from)), settings.within.visit);
    },
  },
  findings: within('findings', 'following', 'FindingsOverdue'),
  departmentAnswer: within('departmentAnswer', 'awaitingDepartment', 'DepartmentAnswerOverdue'),
  analysis: { ...within('analysis', 'analysing', 'AnalysisOverdue'), cancelledBy: ['FindingsRaised'] },
};
