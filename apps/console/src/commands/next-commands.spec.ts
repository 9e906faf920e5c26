import { describe, expect, it } from '@jest/globals';
import type { CommandDescription, ProcessDescription } from '../processes/description.ts';
import { nextCommands, notNow } from './next-commands.ts';

const label = { 'zh-CN': '…', en: '…' };
const command = (name: string, leadsTo: string[], ...required: string[]): CommandDescription => ({
  name,
  label,
  by: ['agent'],
  leadsTo,
  schema: { type: 'object', required },
});
const node = (path: string, kind: 'atomic' | 'compound' | 'final' = 'atomic') => ({
  path,
  kind,
  initial: false,
  label,
  deadlines: [],
});
const arrow = (from: string, to: string, fact: string, ...guards: string[]) => ({ from, to, fact, guards });

const COMMANDS = [
  command('send-back', ['SentBack']),
  command('give-up', ['GivenUp']),
  command('ask', ['Asked']),
  command('finish', ['Finished']),
  command('reject', ['Rejected'], 'told'),
  command('note', ['Noted']),
  command('take', ['Assigned']),
  command('add-note', ['Noted']),
];
const process = {
  mainRegion: 'work',
  nodes: [
    node('work', 'compound'),
    node('work.new'),
    node('work.doing', 'compound'),
    node('work.doing.first'),
    node('work.asking'),
    node('work.done', 'final'),
    node('work.rejected', 'final'),
    node('clock', 'compound'),
    node('clock.stopped'),
  ],
  transitions: [
    arrow('work.doing', 'work.new', 'SentBack'),
    arrow('work.doing', 'work.done', 'Finished'),
    arrow('work.doing', 'work.done', 'GivenUp', 'triedEnough'),
    arrow('work.doing.first', 'work.asking', 'Asked'),
    arrow('work.doing.first', 'clock.stopped', 'Asked'),
    arrow('work.new', 'work.doing', 'Asked'),
    arrow('work.asking', 'work.doing', 'Answered'),
    arrow('work.doing', 'work.rejected', 'Rejected'),
    arrow('work.doing', 'work.doing', 'Noted'),
    arrow('', '', 'Assigned'),
  ],
  commands: Object.fromEntries(COMMANDS.map((each) => [each.name, each])),
} as Partial<ProcessDescription> as ProcessDescription;
const allowed = (...names: string[]) => ({
  state: 'doing.first',
  allowed: names.map((name) => ({ command: name, label })),
});
const all = allowed(...COMMANDS.map(({ name }) => name), 'gone');

describe('what can be done now', () => {
  it('comes in groups: what leads on, what is recorded alongside, work on the case, and what ends it; notes have a place of their own', () => {
    const { onward, alongside, casework, endings } = nextCommands(process, all);
    const names = [onward, alongside, casework, endings].map((group) =>
      group.map((next) => next.command.name),
    );
    expect(names).toEqual([['finish', 'give-up', 'ask', 'send-back'], ['note'], ['take'], ['reject']]);
  });

  it('begins with what leads on towards the end, unconditionally first; then come detours, and last the ways back', () => {
    expect(nextCommands(process, all).onward.map((next) => next.command.name)).toEqual([
      'finish',
      'give-up',
      'ask',
      'send-back',
    ]);
  });

  it('says where each leads from here, in the main region', () => {
    const targets = nextCommands(process, all).onward.map((next) => next.targets.map(({ path }) => path));
    expect(targets).toEqual([['work.done'], ['work.done'], ['work.asking'], ['work.new']]);
  });

  it('is irrevocable only where it ends the case and the customer has to be told', () => {
    const { onward, endings } = nextCommands(process, all);
    expect([...onward, ...endings].filter(({ irrevocable }) => irrevocable)).toHaveLength(1);
    expect(endings[0]).toMatchObject({ command: { name: 'reject' }, irrevocable: true });
  });
});

describe('an ending that the customer has to be told of', () => {
  it('is what was to be done where nothing else leads on', () => {
    const last = { ...process, transitions: [arrow('work.doing', 'work.rejected', 'Rejected')] };
    const { onward, endings } = nextCommands(last, all);
    expect(onward.map(({ command: { name }, irrevocable }) => [name, irrevocable])).toEqual([
      ['reject', false],
    ]);
    expect(endings).toEqual([]);
  });
});

describe('what can’t be done now', () => {
  it('is what the role may at other times, with the states in which it can', () => {
    const elsewhere = { ...allowed('take'), state: 'asking' };
    const found = notNow(process, elsewhere, 'agent').map((each) => [
      each.command.name,
      each.states.map(({ path }) => path),
    ]);
    expect(found).toContainEqual(['ask', ['work.new', 'work.doing.first']]);
    expect(found).not.toContainEqual(expect.arrayContaining(['take']));
    expect(notNow(process, elsewhere, 'auditor')).toEqual([]);
  });

  it('names no state where the state isn’t what stands against it', () => {
    const [finish] = notNow(
      process,
      allowed('send-back', 'give-up', 'ask', 'reject', 'note', 'take'),
      'agent',
    );
    expect(finish).toMatchObject({ command: { name: 'finish' }, states: [] });
  });
});
