import { describe, expect, it } from '@jest/globals';
import { fieldsOf } from './fields-of.ts';

const text = { type: 'string', minLength: 1, maxLength: 200 } as const;
const field = (member: object) => fieldsOf({ type: 'object', properties: { it: member } })[0];

describe('the fields of a payload', () => {
  it.each([
    ['one line', text, { kind: 'text', minLength: 1, maxLength: 200 }],
    ['several lines', { ...text, format: 'multiline' }, { kind: 'multiline' }],
    ['a telephone number', { type: 'string', format: 'tel', pattern: '^1' }, { kind: 'tel', pattern: '^1' }],
    ['a word of some', { type: 'string', enum: ['a', 'b'] }, { kind: 'choice', values: ['a', 'b'] }],
    [
      'words of some',
      { type: 'array', items: { type: 'string', enum: ['a'] } },
      { kind: 'choices', values: ['a'] },
    ],
    ['a moment', { type: 'string', format: 'date-time' }, { kind: 'moment' }],
    ['a person', { ...text, format: 'person' }, { kind: 'person' }],
    ['a case', { type: 'string', format: 'case' }, { kind: 'case' }],
    ['yes or no', { type: 'boolean' }, { kind: 'flag' }],
    ['money', { type: 'number', format: 'yuan', minimum: 0 }, { kind: 'yuan', minimum: 0 }],
    ['a number', { type: 'number', maximum: 3 }, { kind: 'number', maximum: 3 }],
    ['a whole number', { type: 'integer', minimum: 1 }, { kind: 'whole', minimum: 1 }],
    ['a score', { type: 'integer', minimum: 1, maximum: 5 }, { kind: 'scale', minimum: 1, maximum: 5 }],
    [
      'texts',
      { type: 'array', items: text, uniqueItems: true },
      { kind: 'texts', long: false, unique: true },
    ],
    ['long texts', { type: 'array', items: { ...text, format: 'multiline' } }, { kind: 'texts', long: true }],
  ])('ask for %s', (_, schema, expected) => {
    expect(field(schema)).toMatchObject({ path: ['it'], required: false, ...expected });
  });

  it('of a list of objects begin in the row', () => {
    const rows = {
      type: 'array',
      minItems: 1,
      items: { type: 'object', properties: { id: text }, required: ['id'] },
    };
    expect(field(rows)).toMatchObject({
      kind: 'rows',
      minItems: 1,
      fields: [{ path: ['id'], required: true }],
    });
  });

  it('of an object that has to be there are asked for one by one; one that may be left out stays together', () => {
    const told = { type: 'object', properties: { words: text, channel: text }, required: ['channel'] };
    const schema = { type: 'object', properties: { told, else: told }, required: ['told'] };
    expect(fieldsOf(schema)).toMatchObject([
      { path: ['told', 'words'], section: ['told'], required: false },
      { path: ['told', 'channel'], section: ['told'], required: true },
      { path: ['else'], kind: 'group', fields: [{ path: ['else', 'words'] }, { path: ['else', 'channel'] }] },
    ]);
  });

  it.each([
    ['a type', { type: 'null' }],
    ['no type', {}],
    ['a format', { type: 'string', format: 'iban' }],
    ['a list', { type: 'array', items: { type: 'array' } }],
    ['a list of a format', { type: 'array', items: { type: 'string', format: 'tel' } }],
  ])('say so where %s isn’t known', (_, schema) => {
    expect(field(schema)).toMatchObject({ kind: 'unknown' });
  });
});
