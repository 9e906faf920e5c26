/**
 * A value as view databases can hold it: in text U+FFFD stands for each NUL character, which PostgreSQL refuses, and for each
 * lone surrogate, which no UTF-8 can express. Rows and what is searched for are treated alike, in both dialects, so that a text
 * with such a character is found by itself and digests don't depend on the database. JSON texts are left as they are: they hold
 * such characters as escapes.
 */
export function storable(value: unknown): unknown {
  return typeof value === 'string' ? storableText(value) : value;
}

export function storableText(text: string): string {
  const replaced = text.includes('\0') ? text.replaceAll('\0', '\uFFFD') : text;
  return replaced.toWellFormed();
}
