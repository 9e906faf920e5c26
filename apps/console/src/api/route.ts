import type { paths } from './schema.d.ts';

/** What a route answers to GET in JSON; never where it doesn’t. */
type AnswerOf<Methods> = Methods extends {
  readonly get: {
    readonly responses: { readonly 200: { readonly content: { readonly 'application/json': infer Answer } } };
  };
}
  ? Answer
  : never;

/** The routes that answer a GET in JSON, as the OpenAPI document has them: `/api/cases/{id}/history`. */
export type Route = {
  [Each in keyof paths]: [AnswerOf<paths[Each]>] extends [never] ? never : Each;
}[keyof paths];

/** What such a route answers. */
export type Answer<Of extends Route> = AnswerOf<paths[Of]>;

type QueryOf<Methods> = Methods extends {
  readonly get: { readonly parameters: { readonly query?: infer Query } };
}
  ? NonNullable<Query>
  : never;

/** A route’s query as addresses have it: in words, from which the API reads numbers and flags. */
export type Words<Of extends Route> = { readonly [Name in keyof QueryOf<paths[Of]>]?: string };

/** A route’s address with a query. Where the route has `{names}`, they are filled in. */
export function addressOf<Of extends Route>(
  route: Of,
  words: Words<Of>,
  names: Readonly<Record<string, string>> = {},
): string {
  const path = route.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(names[name] ?? ''));
  const query = new URLSearchParams(words as Readonly<Record<string, string>>).toString();
  return query === '' ? path : `${path}?${query}`;
}

/** Whether a route answers an address. */
export const isOf = (route: Route, address: string): boolean =>
  new RegExp(`^${route.replace(/\{\w+\}/g, '[^/?]+')}(?:\\?|$)`).test(address);
