import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrokenLogError } from '../broken-log-error.ts';
import type { LoggedStep } from '../logged-step.ts';
import { type OpenLogOptions, openLog } from '../open-log.ts';

/** A directory for the files of a test, removed with everything in it when the test is over. */
export async function temporaryDirectory(): Promise<AsyncDisposable & { path: string }> {
  const path = await mkdtemp(join(tmpdir(), 'huiyin-log-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true }) };
}

/** What reading a log to its end, or to where it breaks, gives. */
export interface Outcome {
  readonly steps: readonly LoggedStep[];
  /** Whatever was thrown, if anything was: a test has to look. */
  readonly error: BrokenLogError | undefined;
}

export async function readLog(path: string, options?: OpenLogOptions): Promise<Outcome> {
  const steps: LoggedStep[] = [];
  try {
    for await (const batch of (await openLog(path, options)).batches) steps.push(...batch);
    return { steps, error: undefined };
  } catch (error) {
    return { steps, error: error as BrokenLogError };
  }
}

/** Reads a log with this content from a file of this name. */
export async function readWritten(
  name: string,
  content: string | Uint8Array,
  options?: OpenLogOptions,
): Promise<Outcome> {
  await using directory = await temporaryDirectory();
  const path = join(directory.path, name);
  await writeFile(path, content);
  return await readLog(path, options);
}
