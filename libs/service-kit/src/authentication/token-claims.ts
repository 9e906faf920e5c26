import type { JWTPayload } from 'jose';
import type { Actor } from './actor.ts';

/** What the claims of a token may hold. */
export interface ClaimRules {
  readonly roles: readonly string[];
  /** The whole of a store's or channel's name matches it. Default: letters, digits, `.`, `_`, `-`; up to 64. */
  readonly namePattern?: RegExp;
}

const defaultNamePattern = /^[A-Za-z0-9][\w.-]{0,63}$/;
const longestId = 128;
const longestName = 200;

/** The actor that the claims name, or `undefined` when a claim is missing or breaks the rules. */
export function actorOf(claims: JWTPayload, rules: ClaimRules): Actor | undefined {
  const { sub, name, role, store, channel, department } = claims;
  const pattern = rules.namePattern ?? defaultNamePattern;
  if (!isText(sub, longestId) || !isText(name, longestName)) return undefined;
  if (typeof role !== 'string' || !rules.roles.includes(role)) return undefined;
  if (![store, channel, department].every((claim) => isName(claim, pattern))) return undefined;
  return Object.freeze({
    id: sub,
    name,
    role,
    ...(typeof store === 'string' && { store }),
    ...(typeof channel === 'string' && { channel }),
    ...(typeof department === 'string' && { department }),
  });
}

function isText(value: unknown, longest: number): value is string {
  return (
    typeof value === 'string' &&
    value !== '' &&
    value.length <= longest &&
    value.isWellFormed() &&
    !value.includes('\0')
  );
}

function isName(value: unknown, pattern: RegExp): value is string | undefined {
  return value === undefined || (typeof value === 'string' && pattern.test(value));
}
