import type { CaseworkData } from '@huiyin/casework';
import type { CaseFile } from '../running/case-file.ts';
import type { Doer, Move } from '../running/step.ts';

export type StaffDoer = Extract<Doer, { kind: 'staff' }>;

/** Where a case is, as far as it decides what is done next about it. Who does it, is another matter: see `Step`. */
export const situationOf = ({ place, data }: CaseFile<CaseworkData>): string =>
  [place, ...Object.values(data.rounds)].join(' ');

/** How often a loop of the case has been round. */
export const rounds = ({ data }: CaseFile<CaseworkData>, fact: string): number => data.rounds[fact] ?? 0;

/**
 * Who handles a case: an agent; once it was escalated, mostly somebody higher up, and never those whom it was escalated past.
 */
export function handler(
  file: CaseFile<CaseworkData>,
  minutes: number,
  more: Partial<StaffDoer> = {},
): StaffDoer {
  const { level, escalatedPast, assignee } = file.data;
  const byColleague = level === 1 && escalatedPast.length > 0 && file.chance('colleague', level).whether(0.4);
  const role = level === 0 || byColleague || escalatedPast.length === 0 ? 'agent' : 'supervisor';
  return {
    kind: 'staff',
    role: level === 2 && escalatedPast.length > 1 ? 'store-manager' : role,
    minutes,
    urgent: level > 0,
    not: escalatedPast,
    claims: true,
    ...(assignee !== undefined && { responsible: assignee }),
    ...more,
  };
}

/** Tries to reach the customer, and does what it is about only if they answer; gives up after enough attempts. */
export function reaching(
  file: CaseFile<CaseworkData>,
  about: string,
  reached: () => readonly Move[],
  mayGiveUp = true,
): readonly Move[] {
  const attempts = rounds(file, 'ContactAttempted');
  const chance = file.chance('reach', about, attempts, file.state!.revision);
  const { preferredChannel: channel, reachable } = file.customer;
  if (chance.whether(reachable)) return reached();
  if (mayGiveUp && attempts >= (file.data.limits.ContactAttempted ?? 3))
    return [
      { name: 'close-unreachable', payload: { told: { channel: 'app', words: '多次联系未果，已发送通知' } } },
    ];
  const remark = chance.pick(['无人接听', '通话中', '顾客挂断', '留言未回复']);
  return [{ name: 'record-contact-attempt', payload: { channel, remark } }];
}
