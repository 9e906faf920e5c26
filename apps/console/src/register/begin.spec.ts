import { describe, expect, it } from '@jest/globals';
import { fieldsOf } from '../forms/fields-of.ts';
import { beginWith } from './begin.ts';

const text = { type: 'string' } as const;
const fields = fieldsOf({
  type: 'object',
  required: ['customer'],
  properties: {
    customer: { type: 'object', properties: { id: text, phone: { ...text, format: 'tel' }, name: text } },
    order: text,
    category: { ...text, enum: ['delivery', 'other'] },
    amount: { type: 'number', format: 'yuan' },
  },
});
const begun = (query: string) => beginWith(new URLSearchParams(query), fields);

describe('what the address fills in', () => {
  it('is fields by their paths', () => {
    expect(begun('order=SO-1&category=delivery&customer.name=王芳')).toEqual({
      order: 'SO-1',
      category: 'delivery',
      customer: { name: '王芳' },
    });
  });

  it('knows a customer by number or by telephone', () => {
    expect(begun('customer=C100806')).toEqual({ customer: { id: 'C100806' } });
    expect(begun('customer=138 0000 1111&customer.name=王芳')).toEqual({
      customer: { phone: '138 0000 1111', name: '王芳' },
    });
  });

  it('leaves out what no field takes', () => {
    expect(begun('category=dreams&amount=3&nothing=x&order=&store=S01&__proto__.x=1')).toEqual({});
  });
});
