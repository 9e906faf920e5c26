import { execFileSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The newest PostgreSQL on this machine: the directory of its programs, or nothing. */
export function findPostgres(): string | undefined {
  const onPath = (process.env['PATH'] ?? '').split(delimiter);
  const packaged = globSync('/usr/lib/postgresql/*/bin').sort((a, b) =>
    b.localeCompare(a, undefined, { numeric: true }),
  );
  return [...onPath, ...packaged, ...configured()].find((directory) =>
    ['initdb', 'postgres'].every((program) => existsSync(join(directory, program))),
  );
}

function configured(): string[] {
  try {
    return [execFileSync('pg_config', ['--bindir'], { encoding: 'utf8', stdio: 'pipe' }).trim()];
  } catch {
    return [];
  }
}
