import { describe, expect, it } from '@jest/globals';
import { inOrder } from './in-order.ts';

const state = (name: string) => ({ name, path: name, label: { 'zh-CN': name, en: name }, final: false });
const PROCESSES = [
  { id: 'complaint', states: [state('received'), state('closed')] },
  { id: 'order', states: [state('placed'), state('closed')] },
];

describe('Groups by state', () => {
  it('stand in the order in which cases go through them, process by process', () => {
    const groups = [
      { key: { process: 'order', state: 'closed' } },
      { key: { process: 'complaint', state: 'closed' } },
      { key: { process: 'order', state: 'unheard of' } },
      { key: { process: 'order', state: 'placed' } },
      { key: { process: 'complaint', state: 'received' } },
    ];
    expect(inOrder(groups, PROCESSES).map(({ key }) => `${key.process} ${key.state}`)).toEqual([
      'complaint received',
      'complaint closed',
      'order placed',
      'order closed',
      'order unheard of',
    ]);
  });

  it('stay as they came where they aren’t by state', () => {
    const groups = [{ key: { store: 'S02' } }, { key: { store: 'S01' } }];
    expect(inOrder(groups, PROCESSES)).toEqual(groups);
  });
});
