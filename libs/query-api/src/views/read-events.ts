import {
  type EventStoreError,
  StoreAccessDeniedError,
  StoreClosedError,
  StoreFailedError,
  StoreFullError,
  StoreUnavailableError,
  StreamDeletedError,
  StreamNotFoundError,
  type EventStore,
  type ReadStreamOptions,
  type RecordedEvent,
} from '@huiyin/event-store';
import { Problem } from '@huiyin/service-kit';

/** A part of a stream; nothing where there is no such stream. @throws Problem 503 while the store is away */
export async function readEvents(
  store: EventStore,
  stream: string,
  options: ReadStreamOptions,
): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  try {
    for await (const event of store.readStream(stream, options)) events.push(event);
    return events;
  } catch (error) {
    if (error instanceof StreamNotFoundError || error instanceof StreamDeletedError) return [];
    throw storeProblem(error);
  }
}

const AWAY = [
  StoreUnavailableError,
  StoreClosedError,
  StoreFailedError,
  StoreAccessDeniedError,
  StoreFullError,
];

/** Makes of the store's troubles what a client can act on; anything else stays what it is. */
export function storeProblem(error: unknown): unknown {
  if (!AWAY.some((kind) => error instanceof kind)) return error;
  return new Problem(503, (error as EventStoreError).code, {
    title: { 'zh-CN': '事件库暂时不可用', en: 'The event store is not available' },
    detail: { 'zh-CN': '请稍后重试。', en: 'Try again in a moment.' },
    headers: { 'retry-after': '5' },
    cause: error,
  });
}
