import { describe, expect, it } from '@jest/globals';
import { summaryOf } from './summary.ts';

describe('what lists show of a case’s data', () => {
  it('is nothing where the data say nothing, or something else than text', () => {
    const nothing = {
      title: '',
      customer: null,
      category: null,
      severity: null,
      channel: null,
      order_number: null,
      assignee: null,
      search: 'case-1',
    };
    expect(summaryOf('Case-1', {})).toEqual(nothing);
    expect(
      summaryOf('Case-1', { description: 7, customer: 'x', category: null, order: {}, assignee: ['a'] }),
    ).toEqual(nothing);
  });

  it('is titled by the description, else by the order', () => {
    expect(summaryOf('c', { description: '电饭煲坏了', order: 'SO-1' }).title).toBe('电饭煲坏了');
    expect(summaryOf('c', { order: 'SO-1' }).title).toBe('SO-1');
  });

  it('cuts a title to 120 characters, none of them in half', () => {
    expect(summaryOf('c', { description: '😀'.repeat(121) }).title).toBe('😀'.repeat(120));
  });

  it('calls customers by their name, else by their number', () => {
    expect(summaryOf('c', { customer: { id: 'C-1', name: '王女士' } }).customer).toBe('王女士');
    expect(summaryOf('c', { customer: { id: 'C-1' } }).customer).toBe('C-1');
  });
});
