import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { approverOf, mayNotApprove } from './approval.ts';

const LIMITS = { supervisorAbove: 200, storeManagerAbove: 2_000 };

describe('the agreement to a sum', () => {
  it.each([
    ['agent', 200, 'none'],
    ['agent', 200.01, 'supervisor'],
    ['supervisor', 2_000, 'supervisor'],
    ['supervisor', 2_000.01, 'store-manager'],
    ['store-manager', 200, 'none'],
    ['store-manager', 2_000.01, 'supervisor'],
  ])('when a %s proposes ¥%d is asked of: %s', (role, amount, approver) => {
    expect(approverOf(amount, LIMITS, { role })).toBe(approver);
  });

  it('always finds somebody in a store with one person of each role, and never the one who proposed it', () => {
    const people = ['agent', 'supervisor', 'store-manager'].map((role) => ({ id: role, role }));
    const limit = fc.integer({ min: 0, max: 5_000 });
    fc.assert(
      fc.property(
        fc.constantFrom(...people),
        fc.integer({ min: 0, max: 10_000 }),
        limit,
        limit,
        (proposer, amount, supervisorAbove, storeManagerAbove) => {
          const approval = approverOf(amount, { supervisorAbove, storeManagerAbove }, proposer);
          const leaders = people.filter(({ role }) => role !== 'agent');
          const able = leaders.filter(
            (leader) => !mayNotApprove({ by: proposer.id, amount, approval }, leader),
          );
          expect(able.length).toBeGreaterThan(0);
          expect(able).not.toContain(proposer);
          // A large sum has the store manager's word, given as proposer or as approver.
          if (approval !== 'none' && amount > storeManagerAbove)
            expect(
              proposer.role === 'store-manager' || able.every(({ role }) => role === 'store-manager'),
            ).toBe(true);
        },
      ),
    );
  });
});
