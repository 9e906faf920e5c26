import { describe, expect, it } from '@jest/globals';
import { processOfCase } from './case-query.ts';

const processes = [{ id: 'order' }, { id: 'order-follow-up' }, { id: 'complaint' }];

describe('the process of a case', () => {
  it.each([
    ['complaint-6d1c', 'complaint'],
    ['order-6d1c', 'order'],
    ['order-follow-up-6d1c', 'order-follow-up'],
  ])('is the one whose name the id begins with: %s', (id, process) => {
    expect(processOfCase(id, processes)?.id).toBe(process);
  });

  it.each(['complaint', 'complaints-1', '6d1c', ''])('is unknown for %j', (id) => {
    expect(processOfCase(id, processes)).toBeUndefined();
  });
});
