import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { spawnProgram, type Program } from '@huiyin/deployment/testing';

/** For tests that start processes on a machine that is busy, in milliseconds. */
export const PATIENCE = 120_000;

/** What a command said, and how it ended. */
export interface Outcome {
  /** Null when it was killed. */
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The command line, with the variables that it looks at set as they are here. */
export class CommandLine {
  constructor(private readonly env: NodeJS.ProcessEnv = {}) {}

  /** Runs a command to its end. */
  run(...args: readonly string[]): Promise<Outcome> {
    return this.start(...args).outcome;
  }

  /** Starts a command, which can be killed. */
  start(...args: readonly string[]): { readonly child: Program; readonly outcome: Promise<Outcome> } {
    const child = spawnProgram('cli', args, { LOG_LEVEL: 'fatal', ...this.env });
    return { child, outcome: outcomeOf(child) };
  }
}

async function outcomeOf(child: Program): Promise<Outcome> {
  const gone = once(child, 'exit');
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = (await gone) as [number | null];
  return { code, out, err };
}
