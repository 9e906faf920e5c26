import type { EventStore, ReadAllOptions } from '@huiyin/event-store';
import type { Responses } from '../rpc/responses.ts';
import { eventRead, lastAllStreamPosition } from '../wire/read-response.ts';
import type { Present } from './event-sending.ts';
import type { From, ReadRequest } from './read-request.ts';

/** Reads part of the whole log. */
export async function readAll(
  store: EventStore,
  from: From,
  request: ReadRequest,
  present: Present,
  responses: Responses<unknown>,
): Promise<void> {
  const { filter, count, uuids } = request;
  let left = count as number;
  const limit = filter === undefined ? { limit: left } : {};
  for await (const event of store.readAll({ ...startAt(from, request), ...limit })) {
    if (filter !== undefined && !filter.matches(event)) continue;
    if (left-- <= 0) break;
    if (!responses.write(eventRead(await present(event), uuids))) await responses.drained();
  }
  if (request.compatibility >= 1) responses.write(lastAllStreamPosition(await store.head()));
}

/** Reading forwards, clients name the first event that they want; the store, the last that it leaves out. */
function startAt(from: From, { direction }: ReadRequest): ReadAllOptions {
  if (direction === 'backwards') {
    return from === 'end' ? { direction } : { direction, from: from === 'start' ? 0 : from };
  }
  if (from === 'end') return { direction, from: Number.MAX_SAFE_INTEGER };
  return { direction, from: from === 'start' ? 0 : Math.max(0, from - 1) };
}
