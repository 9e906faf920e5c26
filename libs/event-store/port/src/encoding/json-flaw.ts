/**
 * Says where a value would not survive JSON, as an end of a sentence that begins with the value's name
 * (`.items[2].price is NaN`), or nothing when all is well. Run it on what `JSON.stringify` accepted: it relies on
 * there being no cycle.
 *
 * A property that is `undefined` counts as absent, which is what JSON makes of it. An instance of a class counts
 * as the plain object of its fields, unless it is a built-in (Date, Map …) or has its own `toJSON`: those come back
 * as something else.
 */
export function jsonFlaw(value: unknown): string | undefined {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return undefined;
    case 'number':
      return Number.isFinite(value) ? undefined : ` is ${value}`;
    case 'object':
      return value === null ? undefined : Array.isArray(value) ? flawInArray(value) : flawInObject(value);
    case 'undefined':
      return ' is undefined';
    default:
      return ` is a ${typeof value}`;
  }
}

function flawInArray(items: readonly unknown[]): string | undefined {
  for (let i = 0; i < items.length; i++) {
    const flaw = jsonFlaw(items[i]);
    if (flaw !== undefined) return `[${i}]${flaw}`;
  }
  return undefined;
}

function flawInObject(object: object): string | undefined {
  const prototype: unknown = Object.getPrototypeOf(object);
  if (prototype !== Object.prototype && prototype !== null) {
    const tag = Object.prototype.toString.call(object).slice('[object '.length, -1);
    if (tag !== 'Object') return ` is a ${tag}`;
    if ('toJSON' in object) return ' has a toJSON method of its own';
  }
  const fields = object as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(fields)) {
    const field = fields[key];
    // Most leaves are strings: deciding them here saves a call per field.
    if (typeof field === 'string' || field === undefined) continue;
    const flaw = jsonFlaw(field);
    if (flaw !== undefined) return `.${key}${flaw}`;
  }
  return undefined;
}
