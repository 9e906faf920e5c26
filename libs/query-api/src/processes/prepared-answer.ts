import { createHash } from 'node:crypto';

/** An answer that stays the same as long as the program runs. */
export interface PreparedAnswer {
  /** JSON. */
  readonly text: string;
  /** Of its content (RFC 9110, 8.8.3). */
  readonly tag: string;
}

export function preparedAnswer(content: object): PreparedAnswer {
  const text = JSON.stringify(content);
  const hash = createHash('sha256').update(text).digest('base64url');
  // Weak: what is between here and the reader may compress it.
  return { text, tag: `W/"${hash.slice(0, 22)}"` };
}
