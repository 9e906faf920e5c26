import type { Text } from './localised.ts';

/** One thing wrong with the content of a request. */
export interface ContentError {
  /** Where: a JSON Pointer (RFC 6901) into the body, or `/name` for a query parameter. */
  readonly pointer: string;
  /** What rule was broken, for programs. */
  readonly code: string;
  /** The same for people. */
  readonly message: Text;
}

/** What a problem can say besides its status and code. Any further member becomes a member of the answer. */
export interface ProblemOptions {
  /** The kind of problem in a few words: the same whenever this code occurs. Default: the status in words. */
  readonly title?: Text;
  /** What happened this time, and what to do about it. */
  readonly detail?: Text;
  /** A URI reference that names this one occurrence. */
  readonly instance?: string;
  readonly errors?: readonly ContentError[];
  /** Header fields of the answer, such as `WWW-Authenticate`. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly cause?: unknown;
  readonly [extension: string]: unknown;
}

/**
 * An answer other than success, in the form of RFC 9457. Thrown anywhere while a request is handled, it becomes
 * the answer as `application/problem+json`.
 */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly title: Text | undefined;
  readonly detail: Text | undefined;
  readonly instance: string | undefined;
  readonly errors: readonly ContentError[] | undefined;
  readonly headers: Readonly<Record<string, string>> | undefined;
  /** Members of the answer beyond those of RFC 9457, by name. */
  readonly extensions: Readonly<Record<string, unknown>>;

  constructor(
    /** HTTP status, 400–599. */
    readonly status: number,
    /** Names the kind of problem for programs, in kebab-case: part of the API, never changed. */
    readonly code: string,
    options: ProblemOptions = {},
  ) {
    const { title, detail, instance, errors, headers, cause, ...extensions } = options;
    super(`${status} ${code}`, cause === undefined ? undefined : { cause });
    this.title = title;
    this.detail = detail;
    this.instance = instance;
    this.errors = errors;
    this.headers = headers;
    this.extensions = extensions;
  }
}
