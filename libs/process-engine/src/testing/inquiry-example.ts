import { setup } from 'xstate';
import { defineProcess } from '../definition/define-process.ts';
import type { HappenedFact } from '../definition/fact.ts';
import type { ProcessLabels } from '../definition/process.ts';

const label = (zh: string, en: string) => ({ 'zh-CN': zh, en });

const labels: ProcessLabels = {
  process: label('咨询', 'Inquiry'),
  states: {
    handling: label('处理', 'Handling'),
    'handling.open': label('待答复', 'Open'),
    'handling.answered': label('已答复', 'Answered'),
  },
  facts: {
    Asked: label('已提问', 'Asked'),
    Answered: label('已答复', 'Answered'),
    AnswerOverdue: label('答复逾期', 'Answer overdue'),
  },
  commands: { ask: label('提问', 'Ask'), answer: label('答复', 'Answer') },
  refusals: {},
  deadlines: { answer: label('答复', 'Answer') },
};

// What docs/defining-a-process.md shows, word for word.
interface Asked {
  type: 'Asked';
  data: { store: string; question: string };
}
interface Answered {
  type: 'Answered';
  data: { answer: string };
}
interface AnswerOverdue {
  type: 'AnswerOverdue';
  data: { deadline: string; due: string };
}
type Fact = Asked | Answered | AnswerOverdue;
interface Data {
  store: string;
  question: string;
  answer?: string;
}

class Ask {
  question!: string;
}
class Answer {
  answer!: string;
} // decorate both with class-validator: they are the request's body

export const inquiry = defineProcess<Data, Fact, { within: number }>({
  id: 'inquiry',
  collection: 'inquiries',
  version: 1,
  mainRegion: 'handling',
  machine: setup({ types: {} as { context: Data; events: HappenedFact<Fact> } }).createMachine({
    id: 'inquiry',
    type: 'parallel',
    context: ({ input }) => input as Data,
    states: {
      handling: {
        initial: 'open',
        states: {
          open: { meta: { owner: 'agent' }, on: { Answered: 'answered', AnswerOverdue: {} } },
          answered: { type: 'final' },
        },
      },
    },
  }),
  open: ({ data }) => data as Asked['data'],
  evolve: (data, fact) => (fact.type === 'Answered' ? { ...data, answer: fact.data.answer } : data),
  storeOf: ({ store }) => store,
  facts: { Asked: { asks: true, personal: ['question'] }, Answered: { answers: true }, AnswerOverdue: {} },
  opening: {
    name: 'ask',
    payload: Ask,
    by: ['agent'],
    leadsTo: 'Asked',
    decide: (payload, { actor }) => [
      { type: 'Asked', data: { store: actor.store ?? '', question: (payload as Ask).question } },
    ],
  },
  commands: {
    answer: {
      payload: Answer,
      by: ['agent'],
      leadsTo: 'Answered',
      decide: (_, payload) => [{ type: 'Answered', data: { answer: (payload as Answer).answer } }],
    },
  },
  deadlines: {
    answer: {
      runsIn: 'handling.open',
      fact: 'AnswerOverdue',
      due: ({ fact, policy }) => fact.at + policy.within,
    },
  },
  labels, // zh-CN and en for the process and every state, fact, command, refusal and deadline
});
