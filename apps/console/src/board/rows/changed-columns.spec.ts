import { describe, expect, it } from '@jest/globals';
import { changedColumns } from './changed-columns.ts';

const item = { id: 'a', process: 'complaint', store: 'S01', version: 1, state: 'received', position: 1 };

describe('what has changed in a row', () => {
  it('is what it shows differently', () => {
    const after = { ...item, state: 'verifying', assignee: 's01.kf1', version: 2, position: 2 };
    expect([...changedColumns(item, after)]).toEqual(['state', 'assignee']);
  });

  it('is everything that it shows where the case is new', () => {
    expect([...changedColumns(undefined, item)]).toEqual(['state', 'process', 'store']);
  });
});
