import { isUtf8 } from 'node:buffer';
import { knownProblem } from '../problem/known-problems.ts';
import { inspectJson, type JsonLimits } from './inspect-json.ts';

/** Enough for any form a person fills in. */
export const defaultJsonLimits: JsonLimits = { depth: 32, elements: 10_000 };

/**
 * The value of a JSON body, `undefined` for an empty one. A byte order mark is skipped, as RFC 8259 (8.1) permits.
 *
 * @throws Problem 400: `invalid-utf8`, `malformed-json`, or the rule of `inspectJson` that the value breaks, with
 *   its `pointer`
 */
export function parseJsonBody(body: Buffer, limits: JsonLimits = defaultJsonLimits): unknown {
  if (body.length === 0) return undefined;
  if (!isUtf8(body)) throw knownProblem('invalid-utf8');
  const text = body.toString('utf8');
  const value = parsed(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  const violation = inspectJson(value, limits, text.includes('\\u'));
  if (violation) throw knownProblem(violation.code, { pointer: violation.pointer });
  return value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw knownProblem('malformed-json', { cause });
  }
}
