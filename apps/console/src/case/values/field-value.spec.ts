import { describe, expect, it } from '@jest/globals';
import { dataGroups } from './data-groups.ts';
import { factFields } from './fact-fields.ts';
import { fieldsOf, peopleIn, withoutUnit, type Vocabulary } from './field-value.ts';

const label = (zh: string) => ({ 'zh-CN': zh, en: zh });
const vocabulary: Vocabulary = {
  process: {
    fields: {
      amount: label('金额（元）'),
      customer: label('顾客'),
      id: label('编号'),
      'customer.id': label('顾客编号'),
      channel: label('渠道'),
      'told.channel': label('告知渠道'),
      told: label('告知顾客'),
    },
    facts: {
      SolutionRefused: { label: label('顾客拒绝方案'), answers: false, asks: false, personal: [] },
    },
    deadlines: {
      firstResponse: { label: label('首次响应'), runsIn: 'handling.received', fact: 'FirstResponseOverdue' },
    },
  },
  processes: [{ id: 'complaint' }],
  values: { channel: { hotline: label('热线') }, level: { 1: label('已升级至主管') } },
};
const valueOf = (data: object) => fieldsOf(data, vocabulary)[0]!.value;

describe('a value of a case’s data', () => {
  it.each([
    [{ channel: 'hotline' }, { kind: 'word', word: 'hotline', label: label('热线') }],
    [{ level: 1 }, { kind: 'word', word: '1', label: label('已升级至主管') }],
    [{ channel: 'pigeon' }, { kind: 'text', text: 'pigeon' }],
    [{ amount: 12.5 }, { kind: 'money', yuan: 12.5 }],
    [{ attempts: 3 }, { kind: 'number', number: 3 }],
    [{ share: 0.75 }, { kind: 'share', share: 0.75 }],
    [{ justified: true }, { kind: 'flag', yes: true }],
    [{ promisedBy: '2026-03-02T10:00:00.000Z' }, { kind: 'moment', at: '2026-03-02T10:00:00.000Z' }],
    [{ clockStartedAt: 1_795_119_783_623 }, { kind: 'moment', at: 1_795_119_783_623 }],
    [{ assignee: 's01.kf1' }, { kind: 'person', id: 's01.kf1' }],
    [{ by: '2026-03-02T10:00:00Z' }, { kind: 'moment', at: '2026-03-02T10:00:00Z' }],
    [{ by: 's01.kf1' }, { kind: 'person', id: 's01.kf1' }],
    [{ into: 'complaint-6d1c' }, { kind: 'case', id: 'complaint-6d1c' }],
    [{ words: 'complaint-6d1c 已合并' }, { kind: 'text', text: 'complaint-6d1c 已合并' }],
    [{ deadline: 'firstResponse@0' }, { kind: 'word', word: 'firstResponse@0', label: label('首次响应') }],
    [{ deadline: 'unknown@0' }, { kind: 'text', text: 'unknown@0' }],
    [
      { questions: ['a', 'b'] },
      {
        kind: 'list',
        items: [
          { kind: 'text', text: 'a' },
          { kind: 'text', text: 'b' },
        ],
      },
    ],
  ])('is shown as what it is: %j', (data, value) => {
    expect(valueOf(data)).toEqual(value);
  });

  it('is called as inside of what holds it, where that has a name of its own', () => {
    const [customer, told] = fieldsOf({ customer: { id: 'C1' }, told: { channel: 'hotline' } }, vocabulary);
    expect(customer).toMatchObject({
      label: label('顾客'),
      value: { fields: [{ name: 'id', label: label('顾客编号') }] },
    });
    expect(told).toMatchObject({ value: { fields: [{ label: label('告知渠道') }] } });
    expect(fieldsOf({ id: 'C1' }, vocabulary)[0]!.label).toEqual(label('编号'));
  });

  it('is called like the fact or the deadline that it is kept under', () => {
    expect(valueOf({ rounds: { SolutionRefused: 2 } })).toMatchObject({
      fields: [{ label: label('顾客拒绝方案'), value: { kind: 'number', number: 2 } }],
    });
    expect(
      valueOf({ reminded: { firstResponse: { deadline: 'firstResponse@0', shares: [0.5] } } }),
    ).toMatchObject({
      fields: [{ label: label('首次响应') }],
    });
  });

  it('that isn’t there isn’t shown', () => {
    expect(fieldsOf({ order: undefined, product: null }, vocabulary)).toEqual([]);
  });

  it('names people, nested ones too', () => {
    const fields = fieldsOf(
      {
        assignee: 'a',
        proposal: { by: 'b' },
        escalatedPast: ['c', 'd'],
        promised: { by: '2026-03-02T10:00:00Z' },
      },
      vocabulary,
    );
    expect(peopleIn(fields)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('shows its unit itself', () => {
    expect(withoutUnit('金额（元）')).toBe('金额');
    expect(withoutUnit('Amount (yuan)')).toBe('Amount');
    expect(withoutUnit('满意度评分')).toBe('满意度评分');
  });
});

describe('what a fact says', () => {
  const names = (item: Parameters<typeof factFields>[0]) =>
    factFields(item, vocabulary).map(({ name }) => name);

  it('leaves out what the policy brings to every opening', () => {
    const data = { store: 'S01', limits: {}, channel: 'hotline' };
    expect(names({ type: 'ComplaintReceived', data, from: null })).toEqual(['channel']);
    expect(names({ type: 'Other', data, from: {} })).toEqual(['store', 'limits', 'channel']);
  });

  it('leaves out which deadline passed only where the fact is that deadline’s own', () => {
    const data = { deadline: 'firstResponse@0', due: '2026-03-02T10:00:00Z', share: 0.75 };
    expect(names({ type: 'FirstResponseOverdue', data })).toEqual(['share']);
    expect(names({ type: 'DeadlineReminded', data })).toEqual(['deadline', 'due', 'share']);
  });

  it('is nothing where somebody else wrote bytes', () => {
    expect(names({ type: 'Other', data: 'AAEC' })).toEqual([]);
  });
});

describe('a case’s data', () => {
  it('comes in groups: what it is about, its parts, what the process keeps; what is empty is left out', () => {
    const data = {
      store: 'S01',
      rounds: { SolutionRefused: 1 },
      limits: {},
      customer: { id: 'C1' },
      channel: 'hotline',
      questions: ['a'],
      remedies: [{ kind: 'refund' }],
      pauses: [],
    };
    const { main, parts, kept } = dataGroups(data, vocabulary);
    expect(main.map(({ name }) => name)).toEqual(['store', 'channel', 'questions']);
    expect(parts.map(({ name }) => name)).toEqual(['customer', 'remedies']);
    expect(kept.map(({ name }) => name)).toEqual(['rounds']);
  });
});
