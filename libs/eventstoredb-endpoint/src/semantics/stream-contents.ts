import { jsonEvent, StreamNotFoundError, type EventStoreDBClient } from '@eventstore/db-client';

/** An event that a check can tell from others by its number. */
export const numbered = (number: number) => jsonEvent({ type: 'Numbered', data: { number } });

/** Revisions and numbers of a stream's events; empty where there is no such stream. */
export async function contents(client: EventStoreDBClient, stream: string): Promise<string[]> {
  const read: string[] = [];
  try {
    for await (const { event } of client.readStream(stream)) {
      const { number } = (event?.data ?? {}) as { readonly number?: number };
      read.push(`${event?.revision}: ${number}`);
    }
  } catch (error) {
    if (!(error instanceof StreamNotFoundError)) throw error;
  }
  return read;
}

/** What a promise ends with, be it an error: for comparing what is answered with what should be. */
export const outcome = <T>(promise: Promise<T>): Promise<T | string> =>
  promise.catch((error: unknown) => (error instanceof Error ? error.constructor.name : String(error)));
