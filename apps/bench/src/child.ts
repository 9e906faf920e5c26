import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A server in a process of its own. */
export interface Child {
  readonly url: string;
  /** Resident memory, in MiB. */
  rss(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts a module of this build and waits for the line with its address. */
export async function startChild(
  module: string | URL,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  address = /http:\/\/127\.0\.0\.1:\d+/,
): Promise<Child> {
  const path = module instanceof URL ? fileURLToPath(module) : module;
  const child = spawn(process.execPath, [path, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      const found = address.exec(line);
      if (found) resolve(found[0]);
    });
    child.on('exit', (code) => reject(new Error(`${path} ended with ${code}`)));
  });
  return {
    url,
    rss: async () => {
      const { readFile } = await import('node:fs/promises');
      const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? NaN) / 1024;
    },
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
