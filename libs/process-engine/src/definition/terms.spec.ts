import { expect, it } from '@jest/globals';
import type { Label } from './label.ts';
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

type Labels<Name extends string> = Readonly<Record<Name, Label>>;
interface Complete {
  readonly fields: Labels<'name' | 'kind' | 'items' | 'id' | 'checked' | 'rounds' | 'items.id'>;
  readonly values: {
    readonly kind: Labels<'big' | 'small' | 'old'>;
    readonly checked: Labels<'price' | 'quantity'>;
  };
}
type Accepted<Terms> = Terms extends TermsOf<Data> ? true : false;

const accepted: Accepted<Complete> = true;
const fieldMissing: Accepted<{ fields: Omit<Complete['fields'], 'id'>; values: Complete['values'] }> = false;
const wordMissing: Accepted<{
  fields: Complete['fields'];
  values: { kind: Omit<Complete['values']['kind'], 'old'>; checked: Complete['values']['checked'] };
}> = false;

it('terms have to name every field, nested ones too, and every word that is enumerated, or they don’t compile', () => {
  expect({ fields, words, accepted, fieldMissing, wordMissing }).toEqual({
    fields: true,
    words: true,
    accepted: true,
    fieldMissing: false,
    wordMissing: false,
  });
});
