import { expect, it } from '@jest/globals';
import type { FieldName, FieldWords, TermsOf } from './terms.ts';

interface Data {
  readonly name: string;
  readonly kind?: 'big' | 'small';
  readonly items: readonly { readonly id: number; readonly kind: 'old' }[];
  readonly checked?: readonly ('price' | 'quantity')[];
  readonly rounds: Readonly<Record<string, number>>;
}

/** Whether two types are the same: what isn’t doesn’t compile. */
type Same<One, Other> = [One] extends [Other] ? ([Other] extends [One] ? true : false) : false;

const fields: Same<FieldName<Data>, 'name' | 'kind' | 'items' | 'id' | 'checked' | 'rounds'> = true;
const words: Same<FieldWords<Data>, { kind: 'big' | 'small' | 'old'; checked: 'price' | 'quantity' }> = true;

const label = { 'zh-CN': '字', en: 'Word' };
const complete = {
  fields: {
    name: label,
    kind: label,
    items: label,
    id: label,
    checked: label,
    rounds: label,
    'items.id': label,
  },
  values: { kind: { big: label, small: label, old: label }, checked: { price: label, quantity: label } },
};
type Accepted<Terms> = Terms extends TermsOf<Data> ? true : false;
const { id, ...otherFields } = complete.fields;
const { old, ...otherKinds } = complete.values.kind;
const withoutField = { ...complete, fields: otherFields };
const withoutWord = { ...complete, values: { ...complete.values, kind: otherKinds } };

const accepted: Accepted<typeof complete> = true;
const fieldMissing: Accepted<typeof withoutField> = false;
const wordMissing: Accepted<typeof withoutWord> = false;

it('terms have to name every field, nested ones too, and every word that is enumerated, or they don’t compile', () => {
  expect({ fields, words, accepted, fieldMissing, wordMissing }).toEqual({
    fields: true,
    words: true,
    accepted: true,
    fieldMissing: false,
    wordMissing: false,
  });
  expect([id, old]).toEqual([label, label]);
});
