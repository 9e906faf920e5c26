import type { TokenIssuer } from '../authentication/token-issuer.ts';

/** Who sends a request. */
export interface Caller {
  readonly role: string;
  readonly store?: string;
  readonly department?: string;
  /** Default: the role. */
  readonly id?: string;
  /** Life of the token, in seconds. Default: an hour. */
  readonly expiresIn?: number;
}

/** What came back. */
export interface HttpAnswer<Body = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Of JSON; empty otherwise. */
  readonly body: Body;
}

/** Asks a service that listens, each time as somebody. Services under test are made of it. */
export class HttpCaller<Body = Record<string, unknown>> {
  readonly #tokens = new Map<string, Promise<string>>();

  constructor(
    readonly url: string,
    private readonly issuer: TokenIssuer,
  ) {}

  /** A token; the same one each time. */
  token({ role, store, department, id = role, expiresIn = 3600 }: Caller): Promise<string> {
    const key = JSON.stringify([role, store, department, id, expiresIn]);
    let token = this.#tokens.get(key);
    if (!token) {
      const place = { ...(store && { store }), ...(department && { department }) };
      token = this.issuer.issue({ sub: id, name: id, role, expiresIn, ...place });
      this.#tokens.set(key, token);
    }
    return token;
  }

  async send(
    method: string,
    path: string,
    caller: Caller,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<HttpAnswer<Body>> {
    const answer = await fetch(this.url + path, {
      method,
      headers: {
        authorization: `Bearer ${await this.token(caller)}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return {
      status: answer.status,
      headers: answer.headers,
      text,
      body: (text.startsWith('{') ? JSON.parse(text) : {}) as Body,
    };
  }
}
