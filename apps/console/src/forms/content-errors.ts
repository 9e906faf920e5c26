import type { ProblemDocument } from '../api/problem.ts';

/** What the API says of one member of what was sent. */
interface Said {
  /** JSON pointer into the payload. */
  readonly pointer: string;
  readonly message: string;
}

/** What is wrong with a field, by its place in the form: list indices are numbers. */
export interface FieldError {
  readonly name: (string | number)[];
  readonly errors: string[];
}

const isSaid = (error: unknown): error is Said =>
  typeof error === 'object' &&
  error !== null &&
  'pointer' in error &&
  'message' in error &&
  typeof error.pointer === 'string' &&
  typeof error.message === 'string';

/** A JSON pointer (RFC 6901) as a place in a form. */
export const placeOf = (pointer: string): (string | number)[] =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^(0|[1-9]\d*)$/.test(part) ? Number(part) : part));

/** What the API found wrong, field by field. */
export function contentErrors({ errors }: ProblemDocument): readonly FieldError[] {
  const byPointer = new Map<string, string[]>();
  for (const error of (errors ?? []) as readonly unknown[])
    if (isSaid(error)) byPointer.set(error.pointer, [...(byPointer.get(error.pointer) ?? []), error.message]);
  return [...byPointer].map(([pointer, messages]) => ({ name: placeOf(pointer), errors: messages }));
}
