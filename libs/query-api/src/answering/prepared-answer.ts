import { createHash } from 'node:crypto';
import type { Reply } from '../exports/answer-table.ts';
import type { Wanted } from '../exports/wanted.ts';
import { isFresh } from '../views/freshness.ts';

/** An answer that stays the same: it is told by its content whether somebody has it already. */
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

/** Sends it, unless the request says that it is known: 304 then. Kept by browsers only to be asked for again. */
export function answerPrepared(reply: Reply, { ifNoneMatch }: Wanted, { text, tag }: PreparedAnswer): void {
  reply.header('etag', tag).header('cache-control', 'private, no-cache');
  if (isFresh(ifNoneMatch, tag)) return void reply.code(304).send();
  reply.header('content-type', 'application/json; charset=utf-8').send(text);
}
