import { describe, it } from '@jest/globals';
import { orderIn, paid, PEOPLE } from './testing/stage.ts';

const everybody = ['add-note'];
const handlers = [...everybody, 'take', 'link-case', 'escalate', 'report-payment-issue', 'remind-of-payment'];
const money = ['record-payment', 'report-payment-failure'];
const cancelling = ['cancel', 'request-cancellation'];

describe('what somebody can do', () => {
  it('is what the state takes and their role may', () => {
    orderIn('ready').thenAllowed(
      PEOPLE.agent,
      ...handlers,
      ...money,
      ...cancelling,
      'agree-delivery',
      'pack',
      'report-out-of-stock',
      'report-backorder',
      'dispatch',
      'send-package',
      'report-package-delivered',
      'report-delivered',
      'report-failed-delivery',
      'reschedule-delivery',
      'update-carrier',
      'record-contact-attempt',
      'close-unreachable',
    );
  });

  it('is little for those who only watch or pay', () => {
    orderIn('ready')
      .thenAllowed(PEOPLE.auditor)
      .thenAllowed(PEOPLE.finance, ...everybody, ...money);
  });

  it('holds no way to end an order while the company holds the customer’s money', () => {
    orderIn('accepting')
      .given(paid(299))
      .thenAllowed(
        PEOPLE.agent,
        ...everybody,
        'take',
        'link-case',
        'escalate',
        'request-cancellation',
        'accept',
        'report-problem',
        'record-contact-attempt',
        ...money,
        'report-payment-issue',
        'start-refund',
      );
  });
});
