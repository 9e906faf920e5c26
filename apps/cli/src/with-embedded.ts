import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { dataDirectory, openEmbedded, type Embedded } from '@huiyin/embedded';
import type { Command } from 'commander';
import { BadInputError } from './failure.ts';

/** The data directory that the command line names. */
export function directoryOf(command: Command) {
  const { data } = command.optsWithGlobals<{ data: string }>();
  return dataDirectory(resolve(data));
}

/**
 * Opens the data directory for the time of some work.
 *
 * @param mustExist refuse a directory that holds nothing yet: a mistyped one, most likely.
 */
export async function withEmbedded<T>(
  command: Command,
  work: (embedded: Embedded) => Promise<T>,
  mustExist = true,
): Promise<T> {
  const directory = directoryOf(command);
  if (mustExist && !existsSync(directory.events))
    throw new BadInputError(
      `${directory.path} holds no data. Name another directory with --data or DATA_DIR.`,
    );
  const embedded = await openEmbedded(directory, Date.now);
  try {
    return await work(embedded);
  } finally {
    await embedded.close();
  }
}
