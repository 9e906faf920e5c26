import { describe, expect, it } from '@jest/globals';
import { orderIn, paid, sent, TOLD } from '../testing/stage.ts';

const cancelled = { type: 'OrderCancelled', data: { reason: '不要了', told: TOLD } } as const;
const visited = { type: 'VisitMade', data: { channel: 'app', recordingConsent: false } } as const;
const unreachable = { type: 'CustomerUnreachable', data: { attempts: 0, told: TOLD } } as const;
const refunding = { type: 'RefundStarted', data: { amount: 1, reason: '退差' } } as const;

/** Whatever a command, an import or a reaction wants to record. */
describe('the machine itself takes', () => {
  it('no cancellation while the company holds the customer’s money', () => {
    expect(() => orderIn('arranging').given(paid(1), cancelled)).toThrow('OrderCancelled isn’t accepted');
    expect(() => orderIn('arranging').given(paid(1), refunding, cancelled)).toThrow('isn’t accepted');
    orderIn('arranging')
      .given(paid(1), refunding, { type: 'RefundCompleted', data: { amount: 1 } }, cancelled)
      .thenState('handling.cancelled');
  });

  it('no end of an order while a refund is under way, an issue open or a cancellation asked for', () => {
    const visiting = () => orderIn('visiting').given(paid(1));
    const request = {
      type: 'CancellationRequested',
      data: { requestedBy: 'customer', reason: '…' },
    } as const;
    const issue = { type: 'PaymentIssueReported', data: { kind: 'wrong-change', details: '…' } } as const;
    for (const owed of [refunding, request, issue])
      expect(() => visiting().given(owed, visited)).toThrow('VisitMade isn’t accepted');
    visiting().given(visited).thenState('handling.completed');
  });

  it('nobody for unreachable who wasn’t tried to be reached', () => {
    for (const state of ['placed', 'backordered', 'ready', 'visiting'] as const)
      expect(() => orderIn(state).given(unreachable)).toThrow('CustomerUnreachable isn’t accepted');
  });

  it('no package that leaves before the customer confirmed the order', () => {
    expect(() => orderIn('placed').given(sent('P1'))).toThrow('PackageSent isn’t accepted');
  });
});
