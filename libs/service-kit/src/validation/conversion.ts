/** Makes of a value what the DTO declares, or leaves it as it is for the rules to refuse. */
export type Conversion = (value: unknown) => unknown;

/** Where content comes from: in a body every value has its JSON type, in a query or path every value is text. */
export type Source = 'body' | 'query';

const decimal = /^-?(0|[1-9]\d*)(\.\d+)?$/;
const dateOrMoment = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/;

function toNumber(value: unknown): unknown {
  return typeof value === 'string' && decimal.test(value) ? Number(value) : value;
}

function toBoolean(value: unknown): unknown {
  if (value === 'true') return true;
  return value === 'false' ? false : value;
}

function toDate(value: unknown): unknown {
  return typeof value === 'string' && dateOrMoment.test(value) ? new Date(value) : value;
}

/** Conversions by the type that a property declares with `@Type(() => …)`: of a body, only JSON's missing date. */
const conversions: Readonly<Record<Source, ReadonlyMap<unknown, Conversion>>> = {
  body: new Map([[Date, toDate]]),
  query: new Map<unknown, Conversion>([
    [Date, toDate],
    [Number, toNumber],
    [Boolean, toBoolean],
  ]),
};

/** How a value from `source` becomes one of `type`, if it needs anything done. */
export function conversionTo(type: unknown, source: Source): Conversion | undefined {
  return conversions[source].get(type);
}

/** Whether this is a type of plain values, not of nested content. */
export function isPlainType(type: unknown): boolean {
  return type === Date || type === Number || type === Boolean || type === String || type === Object;
}
