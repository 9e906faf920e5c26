/** Addresses of the API that list the cases behind a number. */
const LISTS = /^\/api\/(?:figures\/[a-z0-9-]+|sla|funnel)\/cases\?/;

/** The parameter of a page’s address that says which cases are open beside it. */
export const PARAMETER = 'cases';

/** Which list a page’s address opens; undefined where it opens none, or anything else than a list of cases. */
export function openedCases(params: URLSearchParams): string | undefined {
  const address = params.get(PARAMETER);
  return address !== null && LISTS.test(address) ? address : undefined;
}

/** A page’s address with a list of cases opened, or with none. */
export function withCases(params: URLSearchParams, address: string | undefined): URLSearchParams {
  const changed = new URLSearchParams(params);
  if (address === undefined) changed.delete(PARAMETER);
  else changed.set(PARAMETER, address);
  return changed;
}

/** What an address of a list says: of what it is, whose figure, and the rest of the question. */
export function partsOf(address: string): {
  readonly of: 'figure' | 'target' | 'step';
  readonly figure: string | undefined;
  readonly query: URLSearchParams;
} {
  const [path = '', query = ''] = address.split('?');
  const figure = /^\/api\/figures\/([^/]+)\/cases$/.exec(path)?.[1];
  const of = figure !== undefined ? 'figure' : path === '/api/funnel/cases' ? 'step' : 'target';
  return { of, figure, query: new URLSearchParams(query) };
}

/** One page of such a list. */
export function pageAddress(address: string, limit: number, cursor: string | undefined): string {
  return `${address}&limit=${limit}${cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`}`;
}
