import { describe, expect, it } from '@jest/globals';
import { assertStore, mayAccessStore } from './store-scope.ts';

const agent = { id: '1', name: 'A', role: 'agent', store: 'S01' };
const auditor = { id: '2', name: 'B', role: 'auditor' };

describe('what belongs to a store', () => {
  it('is for its own people, and for roles of all stores', () => {
    expect(mayAccessStore(agent, 'S01', ['auditor'])).toBe(true);
    expect(mayAccessStore(agent, 'S02', ['auditor'])).toBe(false);
    expect(mayAccessStore(auditor, 'S02', ['auditor'])).toBe(true);
    expect(mayAccessStore(auditor, 'S02', [])).toBe(false);
  });

  it('is refused to others with 403', () => {
    expect(() => assertStore(agent, 'S01', [])).not.toThrow();
    expect(() => assertStore(agent, 'S02', [])).toThrow(
      expect.objectContaining({ status: 403, code: 'foreign-store' }),
    );
  });
});
