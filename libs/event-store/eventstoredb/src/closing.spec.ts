import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from '@jest/globals';
import { openTestEndpoint } from '@huiyin/eventstoredb-endpoint/testing';

const run = promisify(execFile);

it('a closed store holds nothing: the process ends by itself', async () => {
  const endpoint = await openTestEndpoint();
  try {
    const program = new URL('./testing/closing-program.ts', import.meta.url).pathname;
    const args = ['--conditions=@huiyin/source', '--no-warnings', program, endpoint.connectionString];
    const { stdout } = await run(process.execPath, args, { timeout: 20_000 });
    expect(stdout).toBe('StoreClosedError');
  } finally {
    await endpoint.close(0);
  }
}, 30_000);
