import { PARAMETER } from '../behind/cases-address.ts';

/** The address of a figure’s page, asking what this page asks. @param search this page’s, as in addresses. */
export function figurePath(name: string, search = ''): string {
  const params = new URLSearchParams(search);
  params.delete(PARAMETER);
  const kept = params.toString();
  return `/figures/${encodeURIComponent(name)}${kept && `?${kept}`}`;
}
