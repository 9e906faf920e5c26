import type { Label, Process } from '@huiyin/process-engine';
import type { CaseFilter } from './case-filter.ts';
import { localDay } from './local-day.ts';
import { mainStates } from './states.ts';

/** Cases that wait for somebody, under a name that people know. */
export interface Queue {
  readonly id: string;
  readonly label: Label;
  /** Which cases are in it: a list by this filter is the queue. */
  readonly filter: CaseFilter;
}

/** Who looks at queues, and at what moment. */
export interface QueueContext {
  readonly processes: readonly Process[];
  /** Epoch milliseconds; the moment as of which one looks, where that is another one. */
  readonly at: number;
  /** The name under which cases are assigned to the person who looks. */
  readonly person?: string;
  readonly team?: string;
  /** After how many days without any news a case is in the queue of those. Default 3. */
  readonly quietDays?: number;
}

const DAY = 86_400_000;
const label = (zh: string, en: string): Label => ({ 'zh-CN': zh, en });

/** The queues that supervisors and agents work from. `mine` and `my-team` only where it is known whose they are. */
export function queuesFor({ processes, at, person, team, quietDays = 3 }: QueueContext): Queue[] {
  const queue = (id: string, name: Label, filter: CaseFilter): Queue => ({
    id,
    label: name,
    filter: { closed: false, ...filter },
  });
  const states = processes.flatMap(mainStates);
  const named = (holds: (state: (typeof states)[number]) => boolean) => [
    ...new Set(states.filter(holds).map(({ name }) => name)),
  ];
  return [
    queue('unassigned', label('待分派', 'Unassigned'), { unassigned: true }),
    ...(person === undefined ? [] : [queue('mine', label('我的工单', 'Mine'), { assignee: [person] })]),
    ...(team === undefined ? [] : [queue('my-team', label('本组工单', 'My team’s'), { team: [team] })]),
    queue('due-today', label('今日到期', 'Due today'), {
      overdue: false,
      dueBefore: localDay(at).until,
    }),
    queue('overdue', label('已超时', 'Overdue'), { overdue: true }),
    queue('escalated', label('已升级', 'Escalated'), { escalated: true }),
    queue('awaiting-approval', label('待审批', 'Awaiting approval'), {
      state: named(({ name }) => name.split('.')[0] === 'awaitingApproval'),
    }),
    queue('awaiting-department', label('待部门处理', 'Awaiting a department'), { owner: ['department'] }),
    queue('awaiting-customer', label('待顾客回复', 'Awaiting the customer'), {
      state: named(({ awaits }) => awaits === 'customer'),
    }),
    queue('awaiting-review', label('待总结', 'Awaiting review'), { state: ['reviewing'] }),
    queue('quiet', label(`${quietDays} 天未更新`, `No news for ${quietDays} days`), {
      notChangedSince: at - quietDays * DAY,
    }),
    { id: 'broken', label: label('无法跟踪', 'Can’t be followed'), filter: { broken: true } },
  ];
}
