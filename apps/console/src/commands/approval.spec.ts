import { describe, expect, it } from '@jest/globals';
import { awaitsApproval, limitsOf, proposalIn } from './approval.ts';

describe('the limits for approval', () => {
  const policy = {
    processes: { complaint: { approval: { supervisorAbove: 200, storeManagerAbove: 2_000 } }, visit: {} },
    stores: { S01: { processes: { complaint: { approval: { supervisorAbove: 50 } } } } },
  };

  it('are the company’s, but a store’s own go before', () => {
    expect(limitsOf(policy, 'complaint', 'S02')).toEqual({ supervisorAbove: 200, storeManagerAbove: 2_000 });
    expect(limitsOf(policy, 'complaint', 'S01')).toEqual({ supervisorAbove: 50, storeManagerAbove: 2_000 });
  });

  it('aren’t there where nothing is approved by amount', () => {
    expect(limitsOf(policy, 'visit', 'S01')).toBeUndefined();
    expect(limitsOf({}, 'complaint', 'S01')).toBeUndefined();
  });
});

describe('what is to be approved', () => {
  it('is waited for in states of that name', () => {
    expect(['awaitingApproval', 'awaitingApproval.supervisor', 'planning'].map(awaitsApproval)).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('is the solution proposed, or what was confirmed of a return', () => {
    expect(proposalIn({ proposal: { remedies: [] } })).toEqual({ remedies: [] });
    expect(proposalIn({ confirmed: { amount: 3 } })).toEqual({ amount: 3 });
    expect(proposalIn({})).toBeUndefined();
  });
});
