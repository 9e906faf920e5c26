import { describe, expect, it } from '@jest/globals';
import { sampleProcess } from '../testing/sample-process.ts';
import { processDescription, processSummary } from './process-description.ts';

class Payload {}

const process = sampleProcess({
  work: {
    doing: {
      meta: { owner: 'worker', awaits: 'customer' },
      on: { Passed: { guard: 'enough', target: 'done' } },
    },
    checking: {
      initial: 'first',
      on: { Failed: 'doing' },
      states: { first: { meta: { owner: 'boss' } }, second: { type: 'final' } },
    },
    done: { meta: { owner: 'nobody' }, type: 'final' },
  },
  beside: { clock: { type: 'parallel', states: { hand: {}, bell: {} } } },
  on: { Noted: {} },
  guards: { enough: () => true },
  deadlines: {
    pause: { runsIn: 'work.doing', fact: 'Noted' },
    silence: { runsIn: 'work.doing', fact: 'Noted', lapses: true },
  },
  facts: { Opened: { asks: true }, Passed: { answers: true, personal: ['name'] } },
  commands: {
    pass: { leadsTo: ['Passed', 'Failed'], payload: Payload },
    note: { leadsTo: 'Noted', by: ['boss'] },
  },
  refusals: ['too-late'],
  change: { terms: { fields: { name: label('name') }, values: {} } },
});

function label(name: string) {
  return { 'zh-CN': `中-${name}`, en: name };
}

const description = processDescription(process, (payload) => ({ title: payload.name }));

describe('the summary of a process', () => {
  it('names the states that a case can be in as lists do, with who is responsible and whom it waits for', () => {
    expect(processSummary(process)).toEqual({
      id: 'sample',
      collection: 'samples',
      version: 1,
      label: { 'zh-CN': '样例', en: 'Sample' },
      mainRegion: 'work',
      opening: { name: 'open', label: label('open'), by: ['worker'] },
      states: [
        {
          name: 'doing',
          path: 'work.doing',
          label: label('work.doing'),
          owner: 'worker',
          awaits: 'customer',
          final: false,
        },
        {
          name: 'checking.first',
          path: 'work.checking.first',
          label: label('work.checking.first'),
          owner: 'boss',
          final: false,
        },
        {
          name: 'checking.second',
          path: 'work.checking.second',
          label: label('work.checking.second'),
          final: false,
        },
        { name: 'done', path: 'work.done', label: label('work.done'), final: true },
      ],
    });
  });
});

describe('the description of a process', () => {
  it('lists the machine’s states, parents before their children, each with how it is entered', () => {
    const drawn = description.nodes.map(({ path, parent, kind, initial }) => [path, parent, kind, initial]);
    expect(drawn).toEqual([
      ['work', undefined, 'compound', true],
      ['work.doing', 'work', 'atomic', true],
      ['work.checking', 'work', 'compound', false],
      ['work.checking.first', 'work.checking', 'atomic', true],
      ['work.checking.second', 'work.checking', 'final', false],
      ['work.done', 'work', 'final', false],
      ['clock', undefined, 'parallel', true],
      ['clock.hand', 'clock', 'atomic', true],
      ['clock.bell', 'clock', 'atomic', true],
    ]);
    expect(description.nodes[1]).toMatchObject({
      owner: 'worker',
      awaits: 'customer',
      deadlines: ['pause', 'silence'],
    });
    expect(description.nodes[5]).not.toHaveProperty('owner');
  });

  it('says which fact leads from where to where, and what has to hold', () => {
    expect(description.transitions).toEqual([
      { from: '', to: '', fact: 'Noted', guards: [] },
      { from: 'work.doing', to: 'work.done', fact: 'Passed', guards: ['enough'] },
      { from: 'work.checking', to: 'work.doing', fact: 'Failed', guards: [] },
    ]);
  });

  it('has the label of everything, and what facts mean for the customer', () => {
    expect(description.facts).toMatchObject({
      Opened: { label: label('Opened'), answers: false, asks: true, personal: [] },
      Passed: { answers: true, asks: false, personal: ['name'] },
    });
    expect(description.deadlines).toEqual({
      pause: { label: label('pause'), runsIn: 'work.doing', fact: 'Noted' },
      silence: { label: label('silence'), runsIn: 'work.doing', fact: 'Noted', lapses: true },
    });
    expect(Object.keys(description.refusals)).toEqual(
      expect.arrayContaining(['role-not-allowed', 'too-late']),
    );
    expect(description.fields).toEqual({ name: label('name') });
  });

  it('says who gives which command, what it leads to, and what its payload is made of', () => {
    expect(description.opening).toEqual({
      name: 'open',
      label: label('open'),
      by: ['worker'],
      leadsTo: ['Opened'],
      schema: { title: 'Object' },
    });
    expect(description.commands).toEqual({
      pass: {
        name: 'pass',
        label: label('pass'),
        by: ['worker'],
        leadsTo: ['Passed', 'Failed'],
        schema: { title: 'Payload' },
      },
      note: expect.objectContaining({ by: ['boss'], leadsTo: ['Noted'] }),
    });
  });
});
