import { hash } from 'node:crypto';
import { statSync } from 'node:fs';
import { appendFile, mkdir, open, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { StoreHeldError } from '@huiyin/event-store';
import { openSqliteEventStore } from '@huiyin/event-store-sqlite';
import {
  canMount,
  mountSmallDisk,
  temporaryDirectory,
  testWhere,
  unmount,
} from '@huiyin/event-store-sqlite/testing';
import { enlarge, layoutOf, logDigestAt, makeDataDirectory, withStore } from '../testing/data-directory.ts';
import { carryOut, EVERYTHING } from '../testing/varied-log.ts';
import { BackupRefusedError, DamagedBackupError, NoRoomError } from './backup-errors.ts';
import { backUp } from './back-up.ts';
import { restore } from './restore.ts';

let root = '';
beforeEach(async () => {
  root = temporaryDirectory();
  await backUp({ from: await makeDataDirectory(at('data')), to: at('backup'), program: 'huiyin 0.1.0' });
});
afterEach(() => rm(root, { recursive: true }));

const at = (...names: string[]) => join(root, ...names);
const modeOf = (path: string) => statSync(path).mode & 0o777;
const restored = (force = false) => restore({ backup: at('backup'), to: layoutOf(at('restored')), force });
const listed = async (path: string) => (await readdir(path)).toSorted();

const WHOLE = ['endpoint', 'events', 'keys'];

describe('a restoration', () => {
  it('gives the same log, the same keys and permissions, and a store that goes on', async () => {
    const { movedTo, manifest } = await restored();
    expect(movedTo).toBeUndefined();
    expect(await logDigestAt(at('restored'))).toEqual(manifest.log);
    expect(await logDigestAt(at('restored'))).toEqual(await logDigestAt(at('data')));
    expect(await listed(at('restored'))).toEqual(WHOLE);
    expect(await readFile(at('restored', 'keys', 'token-signing.jwk'), 'utf8')).toBe('{"kty":"OKP"}');
    expect(modeOf(at('restored', 'keys', 'token-signing.jwk'))).toBe(0o600);
    expect(modeOf(at('restored', 'keys'))).toBe(0o700);
    expect(modeOf(at('restored', 'endpoint', 'groups', '回音.json'))).toBe(0o640);
    await withStore(at('restored'), (store) => carryOut(store, EVERYTHING));
    expect((await logDigestAt(at('restored'))).events).toBeGreaterThan(manifest.log.events);
    expect(await listed(root)).toEqual(['backup', 'data', 'restored']);
  });

  it('takes the place of an empty directory', async () => {
    await mkdir(at('restored'));
    await restored();
    expect(await listed(at('restored'))).toEqual(WHOLE);
  });

  it('is refused where something is, which it moves aside when told to', async () => {
    await mkdir(at('restored'));
    await writeFile(at('restored', 'mine'), 'mine');
    await expect(restored()).rejects.toThrow(BackupRefusedError);
    expect(await listed(at('restored'))).toEqual(['mine']);
    const { movedTo } = await restored(true);
    expect(await readFile(join(movedTo!, 'mine'), 'utf8')).toBe('mine');
    expect(movedTo).toMatch(/restored\.before-\d{8}T\d{6}Z$/);
    expect(await listed(at('restored'))).toEqual(WHOLE);
  });

  it('is refused where the directory is in use, told to or not', async () => {
    const store = await openSqliteEventStore({ directory: layoutOf(at('restored')).events });
    await expect(restored()).rejects.toThrow(StoreHeldError);
    await expect(restored(true)).rejects.toThrow(StoreHeldError);
    await store.close();
    await expect(restored(true)).resolves.toBeDefined();
    await withStore(at('restored'), async (store) => expect(await store.head()).toBeGreaterThan(20));
  });

  it('ends where its progress throws, and leaves nothing', async () => {
    const told: string[] = [];
    await restore({
      backup: at('backup'),
      to: layoutOf(at('told')),
      progress: ({ doing, done, total }) => {
        expect(done).toBeLessThanOrEqual(total);
        if (told.at(-1) !== doing) told.push(doing);
      },
    });
    expect(told).toEqual(['copying', 'verifying']);
    const stopped = restore({
      backup: at('backup'),
      to: layoutOf(at('restored')),
      progress: () => {
        throw new Error('stopped');
      },
    });
    await expect(stopped).rejects.toThrow('stopped');
    expect(await listed(root)).toEqual(['backup', 'data', 'told']);
  });
});

describe('a backup that isn’t what it was', () => {
  const log = () => at('backup', 'data', 'events', 'events.db');

  async function expectDamage(message: string | RegExp): Promise<void> {
    const error = await restored().catch((error: unknown) => error);
    expect(error).toBeInstanceOf(DamagedBackupError);
    expect((error as Error).message).toMatch(message);
    expect(await listed(root)).toEqual(['backup', 'data']);
  }

  async function flipByte(file: string, position: number): Promise<void> {
    const handle = await open(file, 'r+');
    const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, position);
    await handle.write(Buffer.from([buffer[0]! ^ 1]), 0, 1, position);
    await handle.close();
  }

  /** As somebody does it who knows how. */
  async function alterManifest(alter: (manifest: { files: { path: string; sha256: string }[] }) => void) {
    const file = at('backup', 'manifest.json');
    const manifest = JSON.parse(await readFile(file, 'utf8')) as Parameters<typeof alter>[0];
    Reflect.deleteProperty(manifest, 'digest');
    alter(manifest);
    const digest = hash('sha256', JSON.stringify(manifest));
    await writeFile(file, JSON.stringify({ ...manifest, digest }));
  }

  it('is refused when it is cut off', async () => {
    const { size } = statSync(log());
    await truncate(log(), size - 4096);
    await expectDamage(`events/events.db has ${size - 4096} bytes instead of ${size}`);
  });

  it('is refused when a byte is another one, wherever that is', async () => {
    const { size } = statSync(log());
    for (const position of [0, 30, 5_000, Math.floor(size / 2), size - 1]) {
      await flipByte(log(), position);
      await expectDamage(/events\/events\.db has the SHA-256 [0-9a-f]{64} instead of [0-9a-f]{64}/);
      await flipByte(log(), position);
    }
    await flipByte(at('backup', 'data', 'keys', 'token-signing.jwk'), 3);
    await expectDamage('keys/token-signing.jwk has the SHA-256');
  });

  it('is refused when a file is missing, or its manifest was altered or cut off', async () => {
    const file = at('backup', 'manifest.json');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('huiyin 0.1.0', 'huiyin 0.1.1'));
    await expectDamage('its manifest.json was altered');
    await truncate(file, 200);
    await expectDamage('its manifest.json is cut off or was altered');
    await writeFile(file, text);
    await rm(at('backup', 'data', 'keys', 'token-signing.jwk'));
    await expectDamage('keys/token-signing.jwk is missing');
    await rm(file);
    await expect(restored()).rejects.toThrow(BackupRefusedError);
  });

  it('is refused when whoever altered the log also altered its SHA-256', async () => {
    const bytes = await readFile(log());
    bytes.write('9', bytes.indexOf('{"amount":1.50}') + '{"amount":'.length);
    await writeFile(log(), bytes);
    await alterManifest(({ files }) => {
      files.find(({ path }) => path === 'events/events.db')!.sha256 = hash('sha256', bytes);
    });
    await expectDamage(
      /its log has \d+ events with the digest [0-9a-f]{64} instead of \d+ with [0-9a-f]{64}/,
    );
  });

  it('is refused when its manifest names files outside', async () => {
    await alterManifest(({ files }) => {
      files[0]!.path = '../outside';
    });
    await expectDamage('names ../outside, which lies outside');
  });

  it('is restored all the same when only something was added to it', async () => {
    await appendFile(at('backup', 'note.txt'), '二〇二六年的备份');
    await expect(restored()).resolves.toBeDefined();
  });
});

const mountable = canMount();
const onDisk = testWhere(mountable, 'mounting a small file system is not permitted');

onDisk('leaves nothing where there is no room for what is restored', async () => {
  await enlarge(at('data'));
  await backUp({ from: layoutOf(at('data')), to: at('large'), program: 'huiyin 0.1.0' });
  await mkdir(at('disk'));
  mountSmallDisk(at('disk'), '1m');
  try {
    const to = layoutOf(at('disk', 'restored'));
    await expect(restore({ backup: at('large'), to })).rejects.toThrow(NoRoomError);
    expect(await readdir(at('disk'))).toEqual([]);
  } finally {
    unmount(at('disk'));
  }
});

onDisk('fills a volume, which can’t be replaced, and keeps there what it held', async () => {
  await mkdir(at('restored'));
  mountSmallDisk(at('restored'), '4m');
  try {
    await restored();
    expect(await listed(at('restored'))).toEqual(WHOLE);
    await expect(restored()).rejects.toThrow(BackupRefusedError);
    const { movedTo, manifest } = await restored(true);
    expect(await listed(movedTo!)).toEqual(WHOLE);
    expect(await listed(at('restored'))).toEqual([movedTo!.slice(at('restored').length + 1), ...WHOLE]);
    expect(await logDigestAt(at('restored'))).toEqual(manifest.log);
  } finally {
    unmount(at('restored'));
  }
});
