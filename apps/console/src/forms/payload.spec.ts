import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { payloadOf } from './payload.ts';

const SCHEMA = {
  type: 'object',
  required: ['customer', 'checked'],
  properties: {
    customer: { type: 'object' },
    checked: { type: 'array' },
    remark: { type: 'string' },
    delivery: { type: 'object', required: ['lines'], properties: { lines: { type: 'array' } } },
  },
};

const emptyParts = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (typeof value === 'string' && value.trim() !== value) ||
  value === '' ||
  (typeof value === 'object' && (Object.keys(value).length === 0 || Object.values(value).some(emptyParts)));

describe('what is sent', () => {
  it('leaves out what was left empty, and blanks around texts', () => {
    const held = {
      remark: '  好的 \n',
      answer: ' ',
      told: { words: '', channel: undefined },
      score: null,
      flag: false,
    };
    expect(payloadOf(held, {})).toEqual({ remark: '好的', flag: false });
  });

  it('has the objects and lists that have to be there, even empty', () => {
    expect(payloadOf({ customer: { name: '' } }, SCHEMA)).toEqual({ customer: {}, checked: [] });
  });

  it('has them in objects that may be left out only if those are sent', () => {
    expect(payloadOf({ delivery: { at: 'now' } }, SCHEMA)).toMatchObject({
      delivery: { at: 'now', lines: [] },
    });
    expect(payloadOf({ delivery: { at: ' ' } }, SCHEMA)).not.toHaveProperty('delivery');
  });

  it('leaves out rows of which nothing was filled in', () => {
    expect(payloadOf({ items: [{ id: 'A' }, { id: '' }, {}] }, {})).toEqual({ items: [{ id: 'A' }] });
  });

  it('holds nothing empty, whatever was filled in', () => {
    const members = fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true });
    fc.assert(
      fc.property(members, (held) => {
        expect(Object.values(payloadOf(held, {})).some(emptyParts)).toBe(false);
      }),
    );
  });

  it('stays the same when it is sent again', () => {
    const members = fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true });
    fc.assert(
      fc.property(members, (held) => {
        const once = payloadOf(held, SCHEMA);
        expect(payloadOf(once, SCHEMA)).toEqual(once);
      }),
    );
  });
});
