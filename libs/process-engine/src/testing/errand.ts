import type { Actor } from '../definition/actor.ts';
import { refuse } from '../definition/refusal.ts';
import { sampleProcess, type SampleData } from './sample-process.ts';

/** What an errand's deadlines are computed from. */
export interface ErrandPolicy {
  /** How long the whole errand may take, in milliseconds; nothing is owed when absent. */
  readonly total?: number;
}

const helped = ({ counts }: SampleData) => (counts.HelpCame ?? 0) > 0;

/**
 * A small process for the specs of the engine: an errand is begun, perhaps given back, and finished once help came; beside it
 * a clock runs over the whole.
 */
export const errand = sampleProcess({
  work: {
    asked: { meta: { owner: 'worker' }, on: { Begun: 'doing', Dropped: 'dropped', BeginningOverdue: {} } },
    doing: {
      meta: { owner: 'worker' },
      on: {
        HelpCame: {},
        Finished: { guard: 'helped', target: 'done' },
        GivenBack: 'asked',
        Dropped: 'dropped',
        DoingOverdue: {},
      },
    },
    done: { type: 'final' },
    dropped: { type: 'final' },
  },
  beside: {
    clock: { initial: 'running', states: { running: { on: { TotalOverdue: 'late' } }, late: {} } },
  },
  on: { Noted: {}, Hurried: {} },
  guards: { helped: ({ context }: { context: SampleData }) => helped(context) },
  facts: { Opened: { asks: true }, Finished: { answers: true }, Dropped: { answers: true } },
  commands: {
    begin: { leadsTo: 'Begun' },
    finish: {
      leadsTo: 'Finished',
      decide: ({ data }) =>
        helped(data)
          ? [{ type: 'Finished', data: {} }]
          : [
              { type: 'HelpCame', data: {} },
              { type: 'Finished', data: {} },
            ],
    },
    'finish-alone': { leadsTo: 'Finished' },
    'give-back': {
      leadsTo: 'GivenBack',
      decide: ({ data }) =>
        (data.counts.GivenBack ?? 0) < 2
          ? [{ type: 'GivenBack', data: {} }]
          : refuse('given-back-too-often', { limit: 2 }),
    },
    drop: {
      leadsTo: 'Dropped',
      by: ['worker', 'boss'],
      mayNot: (_, { actor }) =>
        actor.role === 'boss' ? undefined : refuse('boss-drops', { role: actor.role }),
    },
    note: { leadsTo: 'Noted', by: ['worker', 'boss'] },
    hurry: { leadsTo: 'Hurried', by: ['boss'] },
    'mark-overdue': {
      leadsTo: ['BeginningOverdue', 'DoingOverdue', 'TotalOverdue'],
      by: ['clock'],
      decide: ({ deadlines }, payload) => {
        const { deadline: id } = payload as { readonly deadline: string };
        const name = deadlines.find((deadline) => deadline.id === id)?.name;
        const fact = { beginning: 'BeginningOverdue', doing: 'DoingOverdue', total: 'TotalOverdue' }[
          name ?? ''
        ];
        return fact ? [{ type: fact, data: { deadline: id } }] : refuse('not-running', { id });
      },
    },
  },
  deadlines: {
    beginning: { runsIn: 'work.asked', fact: 'BeginningOverdue' },
    doing: { runsIn: 'work.doing', fact: 'DoingOverdue', due: ({ fact }) => fact.at + 60_000 },
    total: {
      runsIn: 'clock.running',
      fact: 'TotalOverdue',
      restartedBy: ['Hurried'],
      due: ({ fact, policy }) => {
        const { total } = policy as ErrandPolicy;
        return total === undefined ? undefined : fact.at + total;
      },
    },
  },
  refusals: ['given-back-too-often', 'boss-drops', 'not-running'],
});

export const WORKER: Actor = { id: 'w1', role: 'worker', store: 'S01' };
export const BOSS: Actor = { id: 'b1', role: 'boss' };
export const CLOCK: Actor = { id: 'c1', role: 'clock' };
