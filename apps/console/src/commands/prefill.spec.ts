import { describe, expect, it } from '@jest/globals';
import { prefill } from './prefill.ts';

const schema = (...members: string[]) => ({
  properties: Object.fromEntries(members.map((name) => [name, {}])),
});

describe('what a form begins with', () => {
  it('is how the customer is reached: as they prefer, else as they wrote', () => {
    expect(prefill('cancel', schema('told', 'reason'), { channel: 'app' })).toEqual({
      told: { channel: 'app' },
    });
    const data = { channel: 'app', preferredChannel: 'hotline' };
    expect(prefill('report-progress', schema('progress', 'channel'), data)).toEqual({
      channel: 'hotline',
    });
  });

  it('is the order’s lines as they are, where they’re amended', () => {
    const goods = { items: [{ id: 'WT-05', product: '手表', quantity: 1, price: 799, status: 'open' }] };
    expect(prefill('amend', schema('items', 'amount'), { goods, amount: 799 })).toEqual({
      items: [{ id: 'WT-05', product: '手表', quantity: 1, price: 799 }],
      amount: 799,
    });
  });

  it('is the questions that were planned, where the answers are recorded', () => {
    expect(prefill('record-visit', schema('answers'), { questions: ['满意吗？'] })).toEqual({
      answers: [{ question: '满意吗？' }],
    });
  });

  it('is nothing that the command doesn’t take, or that isn’t known', () => {
    expect(prefill('complete-refund', schema(), { toRefund: 5 })).toEqual({});
    expect(prefill('complete-refund', schema('amount'), {})).toEqual({});
    expect(prefill('amend', schema('items'), {})).toEqual({});
  });
});
