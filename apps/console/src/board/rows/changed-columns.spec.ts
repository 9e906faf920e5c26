import { describe, expect, it } from '@jest/globals';
import { COLUMN_NAMES } from '../../cases/column-names.ts';
import { plainCase } from '../../cases/testing/plain-case.ts';
import { changedColumns } from './changed-columns.ts';

const item = plainCase();

describe('what has changed in a row', () => {
  it('is what it shows differently', () => {
    const after = { ...item, state: 'verifying', assignee: 's01.kf1', version: 2, position: 2 };
    expect([...changedColumns(item, after)]).toEqual(['state', 'assignee']);
  });

  it('is everything that it shows where the case is new', () => {
    expect([...changedColumns(undefined, item)]).toEqual(COLUMN_NAMES.filter((name) => name in item));
  });
});
