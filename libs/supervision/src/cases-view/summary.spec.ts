import { describe, expect, it } from '@jest/globals';
import { summaryOf } from './summary.ts';

describe('what lists show of a case’s data', () => {
  it('is nothing where the data say nothing, or something else than text', () => {
    const nothing = {
      title: '',
      customer: null,
      customer_id: null,
      customer_phone: null,
      tier: null,
      product: null,
      channel: null,
      order_number: null,
      search: 'case-1',
    };
    expect(summaryOf('Case-1', {}, undefined)).toEqual(nothing);
    expect(
      summaryOf('Case-1', { description: 7, customer: 'x', channel: null, order: {} }, undefined),
    ).toEqual(nothing);
  });

  it('is titled by the description, else by the order', () => {
    expect(summaryOf('c', { description: '电饭煲坏了', order: 'SO-1' }, undefined).title).toBe('电饭煲坏了');
    expect(summaryOf('c', { order: 'SO-1' }, undefined).title).toBe('SO-1');
  });

  it('cuts a title to 120 characters, none of them in half', () => {
    expect(summaryOf('c', { description: '😀'.repeat(121) }, undefined).title).toBe('😀'.repeat(120));
  });

  it('calls customers by their name, else by their number', () => {
    expect(summaryOf('c', { customer: { id: 'C-1', name: '王女士' } }, undefined).customer).toBe('王女士');
    expect(summaryOf('c', { customer: { id: 'C-1' } }, undefined).customer).toBe('C-1');
  });

  it('knows customers again by their number, else by the digits of their telephone', () => {
    const idOf = (customer: object) => summaryOf('c', { customer }, undefined).customer_id;
    expect(idOf({ id: 'C-1', phone: '13800138000' })).toBe('C-1');
    for (const phone of ['13800138000', '+86 138-0013-8000', '0086 13800138000', '86 138 0013 8000'])
      expect(idOf({ phone })).toBe('13800138000');
    expect(idOf({ phone: '021 6234 5678' })).toBe('02162345678');
    expect(idOf({ phone: '86 123' })).toBe('86123');
    expect(idOf({ name: '王女士' })).toBeNull();
  });

  it('keep the telephone beside the number, as digits', () => {
    const phoneOf = (customer: object) => summaryOf('c', { customer }, undefined).customer_phone;
    expect(phoneOf({ id: 'C-1', phone: '+86 138-0013-8000' })).toBe('13800138000');
    expect(phoneOf({ id: 'C-1', phone: '-' })).toBeNull();
    expect(phoneOf({ id: 'C-1' })).toBeNull();
  });

  it('is searched by title, number, name and telephone of the customer, order, product and id', () => {
    const data = {
      description: '坏了',
      order: 'SO-1',
      customer: { id: 'C-1', name: '王女士', phone: '138' },
    };
    expect(summaryOf('Case-1', data, '电饭煲').search.split('\n')).toEqual([
      ...['case-1', '坏了', 'c-1', '王女士', '138', 'so-1', '电饭煲'],
    ]);
  });
});
