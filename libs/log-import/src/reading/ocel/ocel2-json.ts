import type { LogBytes } from '../file/log-bytes.ts';
import { LogText } from '../file/log-text.ts';
import type { LoggedStep } from '../logged-step.ts';
import type { ListedObject } from '../object-catalogue.ts';
import type { OpenedLog } from '../opened-log.ts';
import { readSteps } from '../read-steps.ts';
import { JsonSections } from './json-sections.ts';
import { Ocel2JsonReader } from './ocel2-json-reader.ts';

/**
 * A step needs the types of its objects, and the two lists may come in either order. Objects first, as the standard's
 * examples have them: one reading. Events first: one reading for the objects, a second one for the events.
 */
export async function openOcel2Json(
  bytes: LogBytes,
  encoding: string,
  timezone: string | undefined,
): Promise<OpenedLog> {
  const eventsFirst = (await firstList(bytes, encoding)) === 'events';
  const begin = bytes.bytesRead;
  const objects = new Map<string, ListedObject>();
  return {
    path: bytes.path,
    format: 'ocel2-json',
    bytesTotal: eventsFirst ? 2 * bytes.size : bytes.size,
    bytesRead: () => bytes.bytesRead - begin,
    batches: eventsFirst ? readTwice() : readSteps(bytes, encoding, readerOf('objects', 'events')),
    objects,
  };

  function readerOf(...parts: ('objects' | 'events')[]): Ocel2JsonReader {
    return new Ocel2JsonReader(bytes.path, timezone, objects, parts);
  }

  async function* readTwice(): AsyncGenerator<readonly LoggedStep[], void, undefined> {
    yield* readSteps(bytes, encoding, readerOf('objects'));
    yield* readSteps(bytes, encoding, readerOf('events'));
  }
}

/** Looks no further than to where the first of the two lists begins. */
async function firstList(bytes: LogBytes, encoding: string): Promise<string | undefined> {
  const sections = new JsonSections(bytes.path, ['objects', 'events'], () => {});
  const text = new LogText(encoding);
  try {
    for await (const chunk of bytes.chunks()) {
      sections.write(text.decode(chunk));
      if (sections.begun.size > 0) break;
    }
  } catch {
    // Whatever is broken here is met again, and told, when the log is read.
  }
  const [first] = sections.begun;
  return first;
}
