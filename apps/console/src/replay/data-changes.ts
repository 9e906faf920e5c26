import type { Field, FieldValue } from '../case/values/field-value.ts';

/** A member of a case’s data that a fact changed. */
export interface DataChange {
  /** From the outermost member to the one that differs: `[顾客, 电话]`. */
  readonly path: readonly Field[];
  /** Absent: it wasn’t there. */
  readonly before?: FieldValue;
  /** Absent: it isn’t there any more. */
  readonly after?: FieldValue;
}

/** What differs between data before and after a fact, as deep inside as it can be told; lists are told whole. */
export function dataChanges(
  before: readonly Field[],
  after: readonly Field[],
  outer: readonly Field[] = [],
): readonly DataChange[] {
  const names = [...new Set([...after, ...before].map(({ name }) => name))];
  return names.flatMap((name): readonly DataChange[] => {
    const was = before.find((field) => field.name === name);
    const is = after.find((field) => field.name === name);
    const path = [...outer, (is ?? was)!];
    if (!was) return [{ path, after: is!.value }];
    if (!is) return [{ path, before: was.value }];
    if (was.value.kind === 'fields' && is.value.kind === 'fields')
      return dataChanges(was.value.fields, is.value.fields, path);
    return sameValue(was.value, is.value) ? [] : [{ path, before: was.value, after: is.value }];
  });
}

/** Both come from JSON, and are made the same way. */
const sameValue = (one: FieldValue, other: FieldValue): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
