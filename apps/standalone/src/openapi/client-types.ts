import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const console = new URL('../../../console/', import.meta.url);

/** Where the console has the types of the API. */
export const CLIENT_TYPES = fileURLToPath(new URL('src/api/schema.d.ts', console));

/** TypeScript types for an OpenAPI document, made by openapi-typescript, which is the console's own tool. */
export async function clientTypes(document: string): Promise<string> {
  const tool = createRequire(new URL('package.json', console)).resolve('openapi-typescript/package.json');
  const program = join(dirname(tool), 'bin/cli.js');
  const made = promisify(execFile)(process.execPath, [program], { maxBuffer: 64 * 1024 * 1024 });
  made.child.stdin!.end(document);
  return (await made).stdout;
}
