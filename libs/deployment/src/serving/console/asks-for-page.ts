import type { FastifyRequest } from 'fastify';

/** Addresses that aren't pages, whatever is asked for there. */
const NO_PAGES = /^\/(api|health|metrics|assets)(\/|$)/;

/** Whether somebody opens an address in a browser that no route takes: the console finds out itself what it shows there. */
export function asksForPage({ is404, method, url, headers }: FastifyRequest): boolean {
  if (!is404 || (method !== 'GET' && method !== 'HEAD')) return false;
  const [path = ''] = url.split('?', 1);
  return path === '/' || (!NO_PAGES.test(path) && (headers.accept ?? '').includes('text/html'));
}
