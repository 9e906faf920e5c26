import { describe, expect, it } from '@jest/globals';
import { fieldsOf, type Vocabulary } from '../case/values/field-value.ts';
import { dataChanges } from './data-changes.ts';

const vocabulary: Vocabulary = {
  process: { fields: {}, facts: {}, deadlines: {} },
  processes: [],
  values: {},
};
const changes = (before: object, after: object) =>
  dataChanges(fieldsOf(before, vocabulary), fieldsOf(after, vocabulary)).map(({ path, before, after }) => ({
    at: path.map(({ name }) => name).join('.'),
    before,
    after,
  }));
const text = (word: string) => ({ kind: 'text', text: word });

describe('what a fact changed in a case’s data', () => {
  it('is nothing where nothing differs', () => {
    const data = { title: 'a', customer: { name: 'b' }, links: ['c'] };
    expect(changes(data, structuredClone(data))).toEqual([]);
  });

  it('is told where it differs, as deep inside as that is', () => {
    expect(changes({ customer: { name: 'a', phone: '1' } }, { customer: { name: 'a', phone: '2' } })).toEqual(
      [{ at: 'customer.phone', before: text('1'), after: text('2') }],
    );
  });

  it('may be that something came, or went', () => {
    expect(changes({ gone: 'a' }, { come: { name: 'b' } })).toEqual([
      {
        at: 'come',
        before: undefined,
        after: { kind: 'fields', fields: [expect.objectContaining({ name: 'name' })] },
      },
      { at: 'gone', before: text('a'), after: undefined },
    ]);
  });

  it('is a whole list, whatever differs in it', () => {
    expect(changes({ links: ['a'] }, { links: ['a', 'b'] })).toEqual([
      {
        at: 'links',
        before: { kind: 'list', items: [text('a')] },
        after: { kind: 'list', items: [text('a'), text('b')] },
      },
    ]);
  });
});
