import type { RequestParts } from './request-bytes.ts';

/** A route to send malformed requests to, and a sound request that it takes. */
export interface MalformedTarget {
  readonly port: number;
  readonly token: string;
  readonly method: string;
  /** Without a query. */
  readonly path: string;
  /** A sound body. What is made of it must not be taken twice for other reasons than its form. */
  readonly body: Readonly<Record<string, unknown>>;
  /** Bytes of a body that are too many. */
  readonly tooLarge: number;
}

/** The sound request, or one with another body. */
export function soundRequest(
  target: MalformedTarget,
  body: Uint8Array | string = JSON.stringify(target.body),
): RequestParts {
  const bytes = Buffer.from(body);
  return {
    method: target.method,
    target: target.path,
    headers: [
      ['host', 'localhost'],
      ['connection', 'close'],
      ['authorization', `Bearer ${target.token}`],
      ['content-type', 'application/json'],
      ['content-length', String(bytes.length)],
    ],
    body: bytes,
  };
}

/** The same request with some header fields replaced, or left out where there is no value, or given twice. */
export function withHeaders(
  request: RequestParts,
  changed: readonly (readonly [name: string, value: string | undefined])[],
): RequestParts {
  const names = new Set(changed.map(([name]) => name));
  const kept = request.headers.filter(([name]) => !names.has(name));
  const added = changed.flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, value]],
  );
  return { ...request, headers: [...kept, ...added] };
}
