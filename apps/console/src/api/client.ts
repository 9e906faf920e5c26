import createClient from 'openapi-fetch';
import { ApiProblem, problemOf } from './problem.ts';
import { noteReachable } from './reachability.ts';
import type { paths } from './schema.d.ts';
import { tellTokenRefused } from './token-refusal.ts';

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

/** Sends a request as whoever works here. @throws ApiProblem unless it succeeds, or is given up by its own signal. */
async function send(request: Request): Promise<Response> {
  const { token, language } = asking;
  if (token !== undefined) request.headers.set('authorization', `Bearer ${token}`);
  request.headers.set('accept-language', language);
  let response: Response;
  try {
    // Looked up at each call, so that tests and browsers’ tools can stand in between.
    response = await globalThis.fetch(request);
  } catch (error) {
    if (request.signal.aborted) throw error;
    noteReachable(false);
    throw ApiProblem.unreachable(request);
  }
  noteReachable(true);
  if (response.ok || response.status === 304) return response;
  const problem = await problemOf(response, request);
  if (problem.status === 401) tellTokenRefused(problem, token);
  throw problem;
}

/**
 * The public HTTP API, typed by its OpenAPI document. Answers that aren’t successful throw ApiProblem, so `data` is always there:
 * `const { data } = await api.GET('/api/board', { params: { query: { process } }, signal })`.
 */
export const api = createClient<paths>({ baseUrl: '', fetch: send });

/** For what the typed client can’t express: streams and files. @throws ApiProblem */
export const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
  send(new Request(new URL(path, window.location.href), init));
