import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A program of this folder in a process of its own. */
export interface ChildProgram {
  readonly pid: number;
  /** What it says, line by line, until it ends. */
  readonly lines: AsyncIterable<string>;
  kill(): void;
  /** Resolves with the exit code when it has ended, null when it was killed. */
  readonly ended: Promise<number | null>;
}

/**
 * Starts a program on its source: one of this folder by its name, or any by its place. `wrapper` is a command to run it
 * under, such as strace with its options.
 */
export function startProgram(
  program: string | URL,
  args: readonly string[],
  wrapper: readonly string[] = [],
): ChildProgram {
  const place = typeof program === 'string' ? new URL(`./${program}.ts`, import.meta.url) : program;
  const script = fileURLToPath(place);
  const command = [...wrapper, process.execPath, '--conditions=@huiyin/source', script, ...args];
  const child = spawn(command[0] as string, command.slice(1), { stdio: ['ignore', 'pipe', 'inherit'] });
  const { promise, resolve, reject } = Promise.withResolvers<number | null>();
  child.once('error', reject);
  child.once('exit', resolve);
  return {
    pid: child.pid ?? 0,
    lines: createInterface({ input: child.stdout }),
    kill: () => void child.kill('SIGKILL'),
    ended: promise,
  };
}

/** All lines that a program says until it ends. */
export async function linesOf(program: ChildProgram): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of program.lines) lines.push(line);
  await program.ended;
  return lines;
}
