import { statSync } from 'node:fs';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { StoreHeldError } from '@huiyin/event-store';
import { announcedEndpoint, openSqliteEventStore } from '../index.ts';
import { startProgram } from '../testing/child-process.ts';
import { PATIENCE, temporaryDirectory } from '../testing/machine.ts';

describe('the holder of a directory', () => {
  let directory = '';
  beforeEach(() => {
    directory = temporaryDirectory();
  });
  afterEach(() => rm(directory, { recursive: true }));

  const refusal = () => openSqliteEventStore({ directory }).catch((error: unknown) => error);

  it(
    'is named to another process that comes, and gone when it is killed',
    async () => {
      const program = startProgram('holding-program', [directory]);
      for await (const line of program.lines) if (line === 'holding') break;
      const error = await refusal();
      program.kill();
      await program.ended;
      expect(error).toBeInstanceOf(StoreHeldError);
      expect((error as StoreHeldError).place).toBe(directory);
      expect((error as StoreHeldError).holder).toMatch(
        new RegExp(`^holding-program \\(process ${program.pid}, since \\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z\\)$`),
      );
      await (await openSqliteEventStore({ directory })).close();
    },
    PATIENCE,
  );

  it('keeps out a second store of the same process too, and lets it in after closing', async () => {
    const first = await openSqliteEventStore({ directory, program: 'huiyin' });
    expect(await refusal()).toMatchObject({
      holder: expect.stringContaining(`huiyin (process ${process.pid}, since`) as unknown,
    });
    await first.close();
    await (await openSqliteEventStore({ directory })).close();
  });

  it('is not to be believed from a stale file', async () => {
    const stale = { program: 'long-gone', pid: 2 ** 30, since: '2026-01-01T00:00:00.000Z' };
    await writeFile(join(directory, 'holder.json'), JSON.stringify(stale));
    const store = await openSqliteEventStore({ directory });
    await writeFile(join(directory, 'holder.json'), JSON.stringify(stale));
    expect(await refusal()).toMatchObject({ holder: 'another process' });
    await writeFile(join(directory, 'holder.json'), '{"program":');
    expect(await refusal()).toMatchObject({ holder: 'another process' });
    await store.close();
  });

  it('tells how the store can be used beside it, to its owner only, until it is closed', async () => {
    const store = await openSqliteEventStore({ directory, program: 'huiyin' });
    expect(announcedEndpoint(directory)).toBeUndefined();
    store.announce({ endpoint: 'esdb://127.0.0.1:2113?tls=false' });
    expect(announcedEndpoint(directory)).toBe('esdb://127.0.0.1:2113?tls=false');
    expect(statSync(join(directory, 'holder.json')).mode & 0o777).toBe(0o600);
    expect(await refusal()).toMatchObject({ holder: expect.stringContaining('huiyin (process') as unknown });
    await store.close();
    expect(announcedEndpoint(directory)).toBeUndefined();
    store.announce({ endpoint: 'esdb://127.0.0.1:2113?tls=false' });
    expect(announcedEndpoint(directory)).toBeUndefined();
  });

  it('leaves nothing but the data behind', async () => {
    await (await openSqliteEventStore({ directory })).close();
    expect((await readdir(directory)).toSorted()).toEqual(['events.db', 'lock.db']);
  });
});
