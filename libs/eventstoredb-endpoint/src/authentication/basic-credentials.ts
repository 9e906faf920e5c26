/** What a caller says of itself. */
export interface BasicCredentials {
  readonly name: string;
  readonly password: string;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The longest header field that is looked into. */
const LONGEST = 1_024;

/** Reads the header field `authorization` of the scheme Basic (RFC 7617); nothing where it isn't of that form. */
export function parseBasic(field: string): BasicCredentials | undefined {
  const found = field.length > LONGEST ? null : /^basic +([a-z0-9+/]+={0,2}) *$/i.exec(field);
  if (found === null) return undefined;
  const text = decode(found[1] as string);
  const colon = text?.indexOf(':') ?? -1;
  // A name has no colon, a password may.
  return text === undefined || colon <= 0
    ? undefined
    : { name: text.slice(0, colon), password: text.slice(colon + 1) };
}

function decode(base64: string): string | undefined {
  try {
    return utf8.decode(Buffer.from(base64, 'base64'));
  } catch {
    return undefined;
  }
}
