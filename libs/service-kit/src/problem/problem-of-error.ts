import { HttpException } from '@nestjs/common';
import { codeOf, messageOf } from '../errors/unknown-error.ts';
import { knownProblem, type KnownProblemCode } from './known-problems.ts';
import { Problem } from './problem.ts';
import { codeOfStatus } from './status-texts.ts';

/** What goes wrong before a route is reached, by the codes of Fastify and Node. */
const problemsByCode: Readonly<Record<string, KnownProblemCode>> = {
  FST_ERR_BAD_URL: 'malformed-url',
  FST_ERR_MAX_PARAM_LENGTH: 'url-too-long',
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media-type',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'malformed-request',
  // A way out of the directory of files that are served, or around it.
  FST_STATIC_FORBIDDEN_PATH: 'route-not-found',
  // The client went away while its body was being read.
  ECONNRESET: 'malformed-request',
};

/**
 * The problem that an error stands for, or `undefined` when nobody foresaw it. Only errors that were meant for
 * the client count: a `statusCode` on any other error may be that of a service which *we* called.
 */
export function problemOfError(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error;
  if (error instanceof HttpException) {
    const status = error.getStatus();
    return new Problem(status, codeOfStatus(status), {
      ...(status < 500 && { detail: error.message }),
      cause: error,
    });
  }
  const code = codeOf(error) ?? '';
  const known = problemsByCode[code];
  if (known) return knownProblem(known, { cause: error });
  const status = code.startsWith('FST_ERR_') ? statusOf(error) : 0;
  if (status < 400 || status >= 500) return undefined;
  return new Problem(status, codeOfStatus(status), { detail: messageOf(error), cause: error });
}

function statusOf(error: unknown): number {
  const isObject = typeof error === 'object' && error !== null;
  return isObject && 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 0;
}
