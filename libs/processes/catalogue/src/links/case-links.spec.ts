import { orderFollowUp } from '@huiyin/order-follow-up';
import { describe, expect, it } from '@jest/globals';
import { processNamed } from '../processes.ts';
import { CASE_LINKS } from './case-links.ts';

const placed = {
  store: 'S01',
  channel: 'app',
  customer: { id: 'C7', name: '王女士', phone: '13800000000', tier: 'gold' },
  order: 'A-1',
  items: [{ id: '1', product: '电饭煲' }],
  limits: {},
  visitAfterDays: 3,
};
const actor = { id: 'li.na', role: 'agent', store: 'S01' };
const dataOf = (more: object) =>
  orderFollowUp.definition.open(
    { type: 'OrderPlaced', data: { ...placed, ...more }, at: 0, actor } as never,
    'order-follow-up-1',
  );

describe('links between processes', () => {
  it.each(CASE_LINKS)('$name: lead from a fact that there is to a process that there is', (link) => {
    const from = processNamed(link.process)!;
    expect(Object.keys(from.definition.facts)).toContain(link.fact);
    expect(processNamed(link.opens)).toBeDefined();
    for (const relation of [link.relation, link.inverse]) expect(relation).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  it('ask for wrong or damaged goods back, with what was paid where there is one item only', () => {
    const link = CASE_LINKS.find(({ name }) => name === 'problem-to-return')!;
    expect(link.only).toEqual({ member: 'kind', values: ['wrong', 'damaged'] });
    const fact = { data: { kind: 'wrong', details: '颜色不符' } };
    expect(link.payload({ data: dataOf({ amount: 199 }), fact })).toEqual({
      store: 'S01',
      channel: 'app',
      customer: placed.customer,
      order: 'A-1',
      product: '电饭煲',
      description: '错发：颜色不符',
      ground: 'wrong-goods',
      wish: 'exchange',
      remoteSale: true,
      amount: 199,
    });
    const items = [...placed.items, { id: '2', product: '砂锅' }];
    expect(link.payload({ data: dataOf({ items, amount: 199 }), fact })).not.toHaveProperty('amount');
  });

  it('plan a visit for the time after acceptance, by the channel that the customer prefers', () => {
    const accepted = orderFollowUp.definition.evolve(dataOf({ preferredChannel: 'hotline' }) as never, {
      type: 'OrderAccepted',
      data: {},
      at: Date.parse('2026-03-02T10:00:00Z'),
      actor,
    });
    for (const name of ['acceptance-to-visit', 'silent-acceptance-to-visit'])
      expect(
        CASE_LINKS.find((link) => link.name === name)!.payload({ data: accepted, fact: { data: {} } }),
      ).toEqual({
        store: 'S01',
        channel: 'hotline',
        customer: placed.customer,
        occasion: 'order',
        order: 'A-1',
        product: '电饭煲',
        from: '2026-03-05T10:00:00.000Z',
      });
  });

  it('carry over whom it is about, and the product where there is only one', () => {
    const link = CASE_LINKS.find(({ name }) => name === 'problem-to-complaint')!;
    const fact = { data: { kind: 'damaged', details: '外箱压坏' } };
    expect(link.payload({ data: dataOf({}), fact })).toEqual({
      store: 'S01',
      channel: 'app',
      customer: placed.customer,
      description: '破损：外箱压坏',
      category: 'product-quality',
      severity: 'minor',
      order: 'A-1',
      product: '电饭煲',
    });
    const items = [...placed.items, { id: '2', product: '砂锅' }];
    expect(link.payload({ data: dataOf({ items }), fact })).not.toHaveProperty('product');
    const long = { data: { kind: 'late', details: '久'.repeat(4_000) } };
    expect(
      (link.payload({ data: dataOf({}), fact: long }) as { description: string }).description,
    ).toHaveLength(4_000);
  });
});
