import { type Language, textIn } from './localised.ts';
import { type Problem } from './problem.ts';
import { statusText } from './status-texts.ts';

/** The media type of every problem (RFC 9457, 3). */
export const problemMediaType = 'application/problem+json';

/** A problem as it is sent: the members of RFC 9457, our `code`, and whatever the problem adds. */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail?: string;
  readonly instance?: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string; readonly message: string }[];
  readonly [extension: string]: unknown;
}

/** The document of a problem in one language. An extension never replaces a member of RFC 9457. */
export function problemDocument(problem: Problem, language: Language): ProblemDocument {
  return {
    ...problem.extensions,
    type: `/problems/${problem.code}`,
    title: textIn(language, problem.title ?? statusText(problem.status)),
    status: problem.status,
    code: problem.code,
    ...(problem.detail !== undefined && { detail: textIn(language, problem.detail) }),
    ...(problem.instance !== undefined && { instance: problem.instance }),
    ...(problem.errors && {
      errors: problem.errors.map(({ pointer, code, message }) => ({
        pointer,
        code,
        message: textIn(language, message),
      })),
    }),
  };
}

/** The header fields of a problem's answer, names in lower case. */
export function problemHeaders(problem: Problem, language: Language): Record<string, string> {
  return {
    'content-type': problemMediaType,
    'content-language': language,
    vary: 'Accept-Language',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    // RFC 9110, 11.6.1: a 401 has to say how to authenticate.
    ...(problem.status === 401 && { 'www-authenticate': 'Bearer' }),
    ...problem.headers,
  };
}
