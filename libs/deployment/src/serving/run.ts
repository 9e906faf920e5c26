import { EventStoreError } from '@huiyin/event-store';
import { ViewsError } from '@huiyin/projections';
import { ListenError, SettingError, SigningKeyError } from '@huiyin/service-kit';

/** Mistakes and circumstances that people can do something about: one line, no stack. */
const EXPECTED = [EventStoreError, ListenError, SettingError, SigningKeyError, ViewsError];

/**
 * Runs a program: what it throws while it starts is told, and ends the process with exit code 1, or 2 where a setting is
 * at fault.
 */
export async function run(title: string, start: (env: NodeJS.ProcessEnv) => Promise<void>): Promise<void> {
  process.title = title;
  try {
    await start(process.env);
  } catch (error) {
    const expected = EXPECTED.some((kind) => error instanceof (kind as never));
    process.stderr.write(
      `${expected ? (error as Error).message : String((error as Error).stack ?? error)}\n`,
    );
    process.exit(error instanceof SettingError ? 2 : 1);
  }
}

/** Says lines to whoever started the program. */
export const say = (...lines: string[]) => process.stdout.write(`${lines.join('\n')}\n`);
