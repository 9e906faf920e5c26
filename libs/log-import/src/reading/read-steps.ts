import { BrokenLogError } from './broken-log-error.ts';
import type { LogBytes } from './file/log-bytes.ts';
import { IllFormedTextError, LogText } from './file/log-text.ts';
import type { LoggedStep } from './logged-step.ts';
import type { StepReader } from './step-reader.ts';

/**
 * The steps of a file in batches, in the order in which they stand there, read no faster than they are asked for.
 * @throws BrokenLogError after the last step in front of the broken place.
 */
export async function* readSteps(
  bytes: LogBytes,
  encoding: string,
  reader: StepReader,
): AsyncGenerator<readonly LoggedStep[], void, undefined> {
  const text = new LogText(encoding);
  let broken: unknown;
  try {
    for await (const chunk of bytes.chunks()) {
      await reader.write(text.decode(chunk));
      const steps = reader.take();
      if (steps.length > 0) yield steps;
    }
    text.end();
    await reader.end();
  } catch (error) {
    broken = await placed(error, reader, bytes.path);
  }
  const steps = reader.take();
  if (steps.length > 0) yield steps;
  if (broken) throw broken;
}

/** What breaks below the reader doesn't know the place; the reader does, once it has the sound text in front of it. */
async function placed(error: unknown, reader: StepReader, path: string): Promise<unknown> {
  if (error instanceof IllFormedTextError) {
    try {
      await reader.write(error.sound);
    } catch (earlier) {
      return earlier;
    }
    const { place } = reader;
    // A reader may hold a row back until it sees what follows. Here nothing does, and a whole line is a whole row.
    if (error.sound.endsWith('\n')) await ended(reader);
    return new BrokenLogError(path, place, error.message, { cause: error });
  }
  if (error instanceof BrokenLogError && !error.place) {
    return new BrokenLogError(path, reader.place, error.reason, { cause: error.cause });
  }
  return error;
}

async function ended(reader: StepReader): Promise<void> {
  try {
    await reader.end();
  } catch {
    // That it may not end here is known already.
  }
}
