import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { knownProblem } from '../problem/known-problems.ts';

/** What an `If-Match` asks for: `'*'`, that the thing exists at all; or that its entity-tag is one of these. */
export type IfMatchCondition = '*' | readonly string[];

// RFC 9110, 8.8.3: etagc is any visible character but the quote, or a byte above 0x7F.
const tag = /^\s*(W\/)?"([!#-~\x80-\xff]*)"\s*(?:,|$)/;

/** More than anyone has reason to send. */
const mostTags = 100;

/**
 * Reads an `If-Match` header field (RFC 9110, 13.1.1). Entity-tags come without their quotes. The comparison is
 * strong, so that weak tags match nothing and are left out: only weak ones give an empty list.
 *
 * @throws Problem 400 `invalid-if-match`
 */
export function parseIfMatch(header: string): IfMatchCondition {
  if (header.trim() === '*') return '*';
  const tags: string[] = [];
  let rest = header;
  for (let count = 0; rest.trim() !== '' || count === 0; count++) {
    const found = tag.exec(rest);
    if (!found || count === mostTags) throw malformed();
    const [whole, weak, opaque = ''] = found;
    if (weak === undefined) tags.push(opaque);
    rest = rest.slice(whole.length);
    if (whole.endsWith(',') && rest.trim() === '') throw malformed();
  }
  return tags;
}

/** An entity-tag for a version: strong, as versions of a case are equal only if every byte of it is. */
export function entityTag(version: number | string): string {
  return `"${version}"`;
}

/** How `IfMatch` reads the request; also tells that a handler uses it. */
export function ifMatchOf(
  demand: { readonly required?: boolean } | undefined,
  context: ExecutionContext,
): IfMatchCondition | undefined {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (header !== undefined) return parseIfMatch(header);
  if (demand?.required) throw knownProblem('precondition-required');
  return undefined;
}

/**
 * Hands a handler the request's `If-Match` condition, or `undefined` without the header field. With
 * `{ required: true }` a request without one is refused with 428 `precondition-required` (RFC 6585).
 */
export const IfMatch = createParamDecorator(ifMatchOf);

function malformed(): Error {
  return knownProblem('invalid-if-match', {
    detail: {
      'zh-CN': 'If-Match 须为 * 或带引号的实体标签，例如 "3"。',
      en: 'If-Match has to be * or entity-tags in quotes, such as "3".',
    },
  });
}
