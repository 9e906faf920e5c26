import { describe, expect, it } from '@jest/globals';
import { arranged, type FieldSection } from './arrangement.ts';
import { fieldsOf } from './fields-of.ts';

const text = { type: 'string' } as const;
const told = { type: 'object', properties: { channel: text, words: text }, required: ['channel'] };
const form = (properties: object, ...required: string[]) =>
  fieldsOf({ type: 'object', properties: properties as Record<string, typeof text>, required });
const names = (sections: readonly FieldSection[]) =>
  sections.map(({ fields }) => fields.map(({ path }) => path.join('.')).join(' '));

describe('the order of a form', () => {
  it('puts what has to be filled in before what may be left out', () => {
    const { shown, folded } = arranged(form({ remark: text, reason: text }, 'reason'));
    expect({ shown: names(shown), folded }).toEqual({ shown: ['reason', 'remark'], folded: [] });
  });

  it('keeps the members of an object together, those that may be left out too', () => {
    const { shown } = arranged(form({ told, reason: text }, 'reason', 'told'));
    expect(names(shown)).toEqual(['told.channel told.words', 'reason']);
  });

  it('folds away many fields that may be left out, unless there is nothing else', () => {
    const optional = { a: text, b: text, c: text };
    expect(names(arranged(form({ ...optional, d: text }, 'd')).folded)).toEqual(['a', 'b', 'c']);
    expect(names(arranged(form(optional)).shown)).toEqual(['a', 'b', 'c']);
  });

  it('follows an arrangement: what comes first, what comes later, what isn’t asked for', () => {
    const fields = form({ store: text, told, a: text, b: text }, 'told', 'b');
    const { shown, folded } = arranged(fields, {
      first: ['b', 'told.words', 'gone'],
      later: ['told.channel'],
      hidden: ['store'],
    });
    expect({ shown: names(shown), folded: names(folded) }).toEqual({
      shown: ['b', 'told.words'],
      folded: ['told.channel', 'a'],
    });
  });

  it('shows every field exactly once, whatever is arranged', () => {
    const fields = form({ told, a: text, b: text, c: text }, 'told', 'a');
    for (const arrangement of [
      {},
      { first: ['c'] },
      { later: ['a', 'told.words'] },
      { first: ['a'], later: ['a'] },
    ]) {
      const { shown, folded } = arranged(fields, arrangement);
      expect(
        names([...shown, ...folded])
          .join(' ')
          .split(' ')
          .sort(),
      ).toEqual(fields.map(({ path }) => path.join('.')).sort());
    }
  });
});
