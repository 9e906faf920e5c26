import type { KnownProblemCode } from '../problem/known-problems.ts';
import { pointerTo } from './json-pointer.ts';
import { isForbiddenKey, isWellFormedText } from './text-rules.ts';

/** How much structure a body may have. */
export interface JsonLimits {
  /** Arrays and objects inside each other: `{}` is 1. */
  readonly depth: number;
  /** Members and array elements in all. */
  readonly elements: number;
}

/** A rule that a parsed body breaks. */
export interface JsonViolation {
  readonly code: KnownProblemCode;
  /** Where, as a JSON Pointer. Of a forbidden or ill-formed key: the object that has it. */
  readonly pointer: string;
}

/**
 * The first rule that a parsed JSON value breaks, if any.
 *
 * @param mayHoldIllFormedText whether its strings have to be looked at. Parsed from valid UTF-8, only a `\u`
 *   escape can make a NUL character or a lone surrogate.
 */
export function inspectJson(
  value: unknown,
  limits: JsonLimits,
  mayHoldIllFormedText: boolean,
): JsonViolation | undefined {
  let remaining = limits.elements;
  return inspect(value, limits.depth);

  function inspect(part: unknown, depth: number): JsonViolation | undefined {
    if (typeof part === 'string') {
      return mayHoldIllFormedText && !isWellFormedText(part) ? violation('ill-formed-string') : undefined;
    }
    if (typeof part === 'number') {
      // JSON has no infinity, but 1e999 parses as one.
      return Number.isFinite(part) ? undefined : violation('number-out-of-range');
    }
    if (typeof part !== 'object' || part === null) return undefined;
    if (depth === 0) return violation('nesting-too-deep');
    return Array.isArray(part) ? inspectArray(part, depth - 1) : inspectObject(part, depth - 1);
  }

  function inspectArray(array: readonly unknown[], depth: number): JsonViolation | undefined {
    remaining -= array.length;
    if (remaining < 0) return violation('too-many-elements');
    for (let index = 0; index < array.length; index++) {
      const found = inspect(array[index], depth);
      if (found) return within(index, found);
    }
    return undefined;
  }

  function inspectObject(object: object, depth: number): JsonViolation | undefined {
    for (const key in object) {
      if (--remaining < 0) return violation('too-many-elements');
      if (isForbiddenKey(key)) return violation('forbidden-key');
      if (mayHoldIllFormedText && !isWellFormedText(key)) return violation('ill-formed-string');
      const found = inspect(object[key as keyof typeof object], depth);
      if (found) return within(key, found);
    }
    return undefined;
  }
}

function violation(code: KnownProblemCode): JsonViolation {
  return { code, pointer: '' };
}

function within(member: string | number, found: JsonViolation): JsonViolation {
  return { code: found.code, pointer: pointerTo('', member) + found.pointer };
}
