import createClient, { type Middleware } from 'openapi-fetch';
import { ApiProblem, problemOf } from './problem.ts';
import type { paths } from './schema.d.ts';

/** What every request carries. */
const asking: { token: string | undefined; language: string } = { token: undefined, language: 'zh-CN' };

/** From now on, requests are somebody’s whose token this is, or nobody’s. */
export function askAs(token: string | undefined): void {
  asking.token = token;
}

/** From now on, problems are explained in this language. */
export function askIn(language: string): void {
  asking.language = language;
}

const carry: Middleware = {
  onRequest({ request }) {
    if (asking.token !== undefined) request.headers.set('authorization', `Bearer ${asking.token}`);
    request.headers.set('accept-language', asking.language);
    return request;
  },
  async onResponse({ response }) {
    if (!response.ok && response.status !== 304) throw await problemOf(response);
    return response;
  },
  onError() {
    return ApiProblem.unreachable();
  },
};

/**
 * The public HTTP API, typed by its OpenAPI document. Answers that aren’t successful throw ApiProblem, so `data` is always there:
 * `const { data } = await api.GET('/api/board', { params: { query: { process } }, signal })`.
 */
export const api = createClient<paths>({
  baseUrl: '',
  // Looked up at each call, so that tests and browsers’ tools can stand in between.
  fetch: (request) => globalThis.fetch(request),
});
api.use(carry);

/** For what the typed client can’t express: streams and files. Throws ApiProblem. */
export async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  if (asking.token !== undefined) headers.set('authorization', `Bearer ${asking.token}`);
  headers.set('accept-language', asking.language);
  let response: Response;
  try {
    response = await fetch(path, { ...init, headers });
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw ApiProblem.unreachable();
  }
  if (!response.ok) throw await problemOf(response);
  return response;
}
