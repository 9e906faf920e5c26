import { ask } from './client.ts';
import { isOf, type Answer, type Route } from './route.ts';

/** What is answered in JSON: objects all. Routes that write files, too, say so beside it. */
type Content<Data> = Exclude<Data, string | undefined>;

const isContent = <Data>(data: Data | undefined): data is Content<Data> => typeof data === 'object';

/**
 * What the API answers to `api.GET(…)`, `api.POST(…)`: `await read(api.GET('/api/stores', { signal }))`.
 *
 * @throws ApiProblem
 */
export async function read<Data>(call: Promise<{ readonly data?: Data }>): Promise<Content<Data>> {
  const { data } = await call;
  // What isn’t successful has thrown already.
  if (!isContent(data)) throw new TypeError('An answer without content was read');
  return data;
}

/**
 * What the API answers at an address of a route: one that the API handed out (`cases`), or that has the words of the page’s own
 * address in its query.
 *
 * @throws ApiProblem
 * @throws TypeError for an address of another route: its answer would be something else
 */
export async function readAt<Of extends Route>(
  route: Of,
  address: string,
  signal?: AbortSignal,
): Promise<Answer<Of>> {
  if (!isOf(route, address)) throw new TypeError(`${address} isn’t answered by ${route}`);
  const answer = await ask(address, { ...(signal && { signal }) });
  return (await answer.json()) as Answer<Of>;
}
