import type { Json } from '@huiyin/event-store';

/** The attribute types of XES that hold a value of their own (IEEE 1849, 5.4). */
export const XES_VALUE_TYPES: ReadonlySet<string> = new Set([
  'string',
  'date',
  'int',
  'float',
  'boolean',
  'id',
]);

/** Those that hold other attributes instead. */
export const XES_COLLECTION_TYPES: ReadonlySet<string> = new Set(['list', 'container']);

/**
 * The value of an attribute by its type. Text that isn't of the type, and numbers that JavaScript can't hold exactly,
 * stay the text that the log has: an odd value is no reason to lose it.
 */
export function xesValue(type: string, text: string | undefined): Json {
  if (text === undefined) return null;
  switch (type) {
    case 'int':
      return /^[+-]?\d{1,15}$/.test(text) ? Number(text) + 0 : text;
    case 'float':
      // "+ 0" makes -0, which JSON can't hold, 0.
      return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,2})?$/.test(text) ? Number(text) + 0 : text;
    case 'boolean':
      return text === 'true' || text === '1' ? true : text === 'false' || text === '0' ? false : text;
    default:
      return text;
  }
}
