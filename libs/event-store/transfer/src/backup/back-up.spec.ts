import { readdirSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { collect } from '@huiyin/event-store/testing';
import { openSqliteEventStore, SqliteLog } from '@huiyin/event-store-sqlite';
import {
  canMount,
  mountSmallDisk,
  PATIENCE,
  startProgram,
  temporaryDirectory,
  testWhere,
  unmount,
} from '@huiyin/event-store-sqlite/testing';
import { enlarge, layoutOf, logDigestAt, makeDataDirectory, withStore } from '../testing/data-directory.ts';
import { carryOut, EVERYTHING } from '../testing/varied-log.ts';
import { BackupRefusedError, DamagedBackupError, NoRoomError } from './backup-errors.ts';
import { backUp } from './back-up.ts';
import { readManifest } from './manifest.ts';
import { restore } from './restore.ts';

const PROGRAM = 'huiyin 0.1.0';

let root = '';
beforeEach(() => {
  root = temporaryDirectory();
});
afterEach(() => rm(root, { recursive: true }));

const at = (...names: string[]) => join(root, ...names);
const modeOf = (path: string) => statSync(path).mode & 0o777;

describe('a backup', () => {
  it('holds the log, the keys and what lies beside them, with their permissions, and no views', async () => {
    const from = await makeDataDirectory(at('data'));
    await backUp({ from, to: at('backup'), program: PROGRAM });
    const manifest = await readManifest(at('backup'));
    expect(manifest).toMatchObject({ format: 'huiyin-backup', version: 1, program: PROGRAM });
    expect(Date.parse(manifest.createdAt)).toBeLessThanOrEqual(Date.now());
    expect(manifest.log).toEqual(await logDigestAt(at('data')));
    expect(manifest.files.map(({ path, mode }) => `${path} ${mode}`).toSorted()).toEqual([
      'endpoint/groups/回音.json 640',
      'endpoint/links.db 644',
      'events/events.db 644',
      'keys/token-signing.jwk 600',
    ]);
    expect(modeOf(at('backup', 'data', 'keys', 'token-signing.jwk'))).toBe(0o600);
    expect(await readFile(at('backup', 'data', 'endpoint', 'groups', '回音.json'), 'utf8')).toBe(
      '{"checkpoint":7}',
    );
    for (const { path, bytes } of manifest.files)
      expect((await stat(at('backup', 'data', path))).size).toBe(bytes);
    expect((await readdir(root)).toSorted()).toEqual(['backup', 'data']);
  });

  it('can be of keys that are kept elsewhere', async () => {
    const from = await makeDataDirectory(at('data'));
    await mkdir(at('secrets'));
    await writeFile(at('secrets', 'token-signing.jwk'), 'elsewhere');
    await backUp({
      from: { ...from, elsewhere: { keys: at('secrets') } },
      to: at('backup'),
      program: PROGRAM,
    });
    expect(await readFile(at('backup', 'data', 'keys', 'token-signing.jwk'), 'utf8')).toBe('elsewhere');
  });

  it('tells how far it is, and ends where that throws', async () => {
    const from = await makeDataDirectory(at('data'));
    const told: string[] = [];
    const progress = ({ doing, done, total }: { doing: string; done: number; total: number }) => {
      expect(done).toBeLessThanOrEqual(total);
      if (told.at(-1) !== doing) told.push(doing);
    };
    await backUp({ from, to: at('backup'), program: PROGRAM, progress });
    expect(told).toEqual(['copying', 'checking', 'verifying']);
    const stopped = backUp({
      from,
      to: at('second'),
      program: PROGRAM,
      progress: () => {
        throw new Error('stopped');
      },
    });
    await expect(stopped).rejects.toThrow('stopped');
    expect((await readdir(root)).toSorted()).toEqual(['backup', 'data']);
  });

  it('is refused where the target exists, or the source is none', async () => {
    const from = await makeDataDirectory(at('data'));
    await mkdir(at('there'));
    await expect(backUp({ from, to: at('there'), program: PROGRAM })).rejects.toThrow(BackupRefusedError);
    const nothing = backUp({ from: layoutOf(at('nothing')), to: at('backup'), program: PROGRAM });
    await expect(nothing).rejects.toThrow(`${at('nothing')} holds no log of events.`);
    expect((await readdir(root)).toSorted()).toEqual(['data', 'there']);
  });

  it('removes what a killed one left', async () => {
    const from = await makeDataDirectory(at('data'));
    await mkdir(at(`backup.draft-${2 ** 30}`));
    await mkdir(at(`backup.draft-${process.ppid}`));
    await backUp({ from, to: at('backup'), program: PROGRAM });
    expect((await readdir(root)).toSorted()).toEqual(['backup', `backup.draft-${process.ppid}`, 'data']);
  });

  it('is not made of a log that is damaged', async () => {
    const from = await makeDataDirectory(at('data'));
    const file = join(from.events, 'events.db');
    const bytes = await readFile(file);
    bytes.fill(0xff, 2 * 4096, 2 * 4096 + 64);
    await writeFile(file, bytes);
    const made = backUp({ from, to: at('backup'), program: PROGRAM });
    await expect(made).rejects.toThrow(DamagedBackupError);
    expect(readdirSync(root)).toEqual(['data']);
  });

  it(
    'taken while the log is written at full speed and its writer killed is whole, and a part of the log',
    async () => {
      const from = layoutOf(at('data'));
      const program = startProgram('load-program', [from.events]);
      const backups: Promise<unknown>[] = [];
      let acknowledged = 0;
      for await (const line of program.lines) {
        if (!line.startsWith('ack')) continue;
        acknowledged += 1;
        if (acknowledged % 300 !== 0 || backups.length === 3) continue;
        backups.push(backUp({ from, to: at(`backup-${backups.length}`), program: PROGRAM }));
        if (backups.length < 3) continue;
        await Promise.race(backups);
        program.kill();
      }
      await program.ended;
      await Promise.all(backups);

      const ids = await withStore(at('data'), async (store) =>
        (await collect(store.readAll())).map(({ id }) => id),
      );
      for (const name of ['backup-0', 'backup-1', 'backup-2']) {
        const { log } = await readManifest(at(name));
        const { manifest } = await restore({ backup: at(name), to: layoutOf(at(`${name} restored`)) });
        expect(await logDigestAt(at(`${name} restored`))).toEqual(log);
        expect(manifest.log.events).toBeGreaterThanOrEqual(300);
        await withStore(at(`${name} restored`), async (store) => {
          const restored = (await collect(store.readAll())).map(({ id }) => id);
          expect(restored).toEqual(ids.slice(0, restored.length));
        });
      }
    },
    PATIENCE,
  );

  it('needs nothing of who has the store in use, and nothing from it afterwards', async () => {
    const from = await makeDataDirectory(at('data'));
    const store = await openSqliteEventStore({ directory: from.events });
    await carryOut(store, EVERYTHING);
    const { log } = await backUp({ from, to: at('backup'), program: PROGRAM });
    await carryOut(store, EVERYTHING);
    await store.close();
    const copy = new SqliteLog(at('backup', 'data', 'events', 'events.db'));
    expect(copy.lastPosition()).toBe(log.position);
    await copy.close();
    expect(await readdir(at('backup', 'data', 'events'))).toEqual(['events.db']);
  });

  const mountable = canMount();
  testWhere(mountable, 'mounting a small file system is not permitted')(
    'leaves nothing where there is no room for it',
    async () => {
      const from = await makeDataDirectory(at('data'));
      await mkdir(at('disk'));
      mountSmallDisk(at('disk'), '1m');
      try {
        await enlarge(at('data'));
        const known = backUp({ from, to: at('disk', 'backup'), program: PROGRAM });
        await expect(known).rejects.toThrow(/There is no room for .*: it takes \d+ MiB, and 1 MiB are free/);
        expect(await readdir(at('disk'))).toEqual([]);
        unmount(at('disk'));
        mountSmallDisk(at('disk'), '4m');
        const taking = backUp({
          from,
          to: at('disk', 'backup'),
          program: PROGRAM,
          // Somebody else takes the room when the copying begins.
          progress: () => {
            const { bavail, bsize } = statfsSync(at('disk'));
            writeFileSync(at('disk', 'ballast'), Buffer.alloc(bavail * bsize));
          },
        });
        await expect(taking).rejects.toThrow(NoRoomError);
        expect(await readdir(at('disk'))).toEqual(['ballast']);
      } finally {
        unmount(at('disk'));
      }
    },
  );
});
