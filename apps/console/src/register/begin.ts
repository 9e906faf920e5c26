import type { Field } from '../forms/field.ts';
import type { Payload } from '../forms/payload.ts';

/** Digits, and what people put between them. */
export const isTelephone = (text: string): boolean => /^\+?[0-9][0-9 -]{6,24}$/.test(text);

const TEXTS: ReadonlySet<Field['kind']> = new Set(['text', 'multiline', 'tel', 'case', 'store', 'person']);

const takes = (field: Field, text: string): boolean =>
  TEXTS.has(field.kind) || (field.kind === 'choice' && field.values.includes(text));

/**
 * What the address of the page fills in: fields by their paths, `?order=SO-1&customer.name=…`; `customer` is the customer’s number or
 * telephone. What no field takes is left out.
 */
export function beginWith(query: URLSearchParams, fields: readonly Field[]): Payload {
  let begin: Payload = {};
  for (const [name, text] of query) {
    const path = name === 'customer' ? ['customer', isTelephone(text) ? 'phone' : 'id'] : name.split('.');
    const field = fields.find((each) => each.path.join('.') === path.join('.'));
    if (field && text !== '' && takes(field, text)) begin = withValue(begin, path, text);
  }
  return begin;
}

/** The payload with a value at a path. */
function withValue(payload: Payload, [name = '', ...rest]: readonly string[], value: string): Payload {
  if (rest.length === 0) return { ...payload, [name]: value };
  const inner = payload[name];
  return { ...payload, [name]: withValue(typeof inner === 'object' ? { ...inner } : {}, rest, value) };
}
