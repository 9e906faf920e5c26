import type { EventStore, Position, RecordedEvent } from '@huiyin/event-store';
import type { Responses } from '../rpc/responses.ts';
import { eventRead, lastAllStreamPosition } from '../wire/read-response.ts';
import { PAGE, Pages } from './pages.ts';
import type { Present } from './presentation.ts';
import type { From, ReadRequest } from './read-request.ts';

/** Reads part of the whole log, as it is when the reading begins. */
export async function readAll(
  store: EventStore,
  from: From,
  request: ReadRequest,
  present: Present,
  responses: Responses<unknown>,
): Promise<void> {
  const head = await store.head();
  for await (const page of pagesOf(store, head, from, request)) {
    for (const event of await present(page)) {
      if (!responses.write(eventRead(event, request.uuids))) await responses.drained();
    }
  }
  if (request.compatibility >= 1) responses.write(lastAllStreamPosition(head));
}

async function* pagesOf(
  store: EventStore,
  head: Position,
  from: From,
  { direction, filter, count }: ReadRequest,
): AsyncGenerator<readonly RecordedEvent[], undefined> {
  const pages = new Pages();
  let place = firstPlace(from, direction, head);
  let left = count as number;
  const isWanted = (event: RecordedEvent) => event.position <= head && (filter?.matches(event) ?? true);
  while (left > 0 && (direction === 'backwards' || place < head)) {
    const read = (limit: number) => store.readAll({ direction, from: place, limit });
    const { events, isFull } = await pages.next(read, filter === undefined ? left : PAGE);
    const wanted = events.filter(isWanted).slice(0, left);
    if (wanted.length > 0) yield wanted;
    left -= wanted.length;
    const last = events.at(-1);
    if (!isFull || last === undefined) return undefined;
    place = last.position;
  }
  return undefined;
}

/** Reading forwards, clients name the first event that they want; the store, the last that it leaves out. */
function firstPlace(from: From, direction: ReadRequest['direction'], head: Position): Position {
  if (from === 'end') return direction === 'forwards' ? head : head + 1;
  if (from === 'start') return 0;
  return direction === 'forwards' ? Math.max(0, from - 1) : from;
}
