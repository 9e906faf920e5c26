import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { knownProblem } from '../problem/known-problems.ts';

const bare = /^[!-~]{1,255}$/;
// A structured-field string (RFC 9651, 3.3.3): quote and backslash are escaped by a backslash.
const quoted = /^"((?:[ !#-[\]-~]|\\["\\])*)"$/;

/**
 * The key of an `Idempotency-Key` header field: 1–255 visible ASCII characters, bare as most clients send it or as
 * the quoted string of the IETF draft (draft-ietf-httpapi-idempotency-key-header). Both forms give the same key.
 *
 * @throws Problem 400 `invalid-idempotency-key`
 */
export function parseIdempotencyKey(header: string): string {
  const content = header.startsWith('"') ? quoted.exec(header)?.[1]?.replace(/\\(.)/g, '$1') : header;
  if (content === undefined || !bare.test(content)) {
    throw knownProblem('invalid-idempotency-key', {
      detail: {
        'zh-CN': 'Idempotency-Key 须为 1–255 个可见 ASCII 字符。',
        en: 'Idempotency-Key has to be 1–255 visible ASCII characters.',
      },
    });
  }
  return content;
}

/** Whether a handler insists on the header field. */
export interface HeaderDemand {
  readonly required?: boolean;
}

/** How `IdempotencyKey` reads the request; also tells that a handler uses it. */
export function idempotencyKeyOf(
  demand: HeaderDemand | undefined,
  context: ExecutionContext,
): string | undefined {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['idempotency-key'];
  if (typeof header === 'string') return parseIdempotencyKey(header);
  if (demand?.required) throw knownProblem('idempotency-key-missing');
  return undefined;
}

/**
 * Hands a handler the request's idempotency key: a string, or `undefined` without the header field. With
 * `{ required: true }` a request without one is refused with 400 `idempotency-key-missing`.
 */
export const IdempotencyKey = createParamDecorator(idempotencyKeyOf);
