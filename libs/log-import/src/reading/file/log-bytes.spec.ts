import { mkdir, readdir, readlink, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { temporaryDirectory } from '../testing/temporary-log.ts';
import { LogBytes } from './log-bytes.ts';

const MEGABYTE = 1024 * 1024;
/** Hardly compressible, so that gzipped chunks are many. */
const content = Buffer.from(Array.from({ length: 60_000 }, (_, at) => `${Math.sin(at)}\n`).join(''));

async function unpacked(bytes: LogBytes): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes.chunks()) chunks.push(chunk);
  return Buffer.concat(chunks);
}

describe('the bytes of a log', () => {
  it.each([
    ['plain', content],
    ['gzipped, by whatever name', gzipSync(content)],
    [
      'gzipped in two members',
      Buffer.concat([gzipSync(content.subarray(0, 9)), gzipSync(content.subarray(9))]),
    ],
  ])('are those of the file, %s, and counted as they lie on the disk', async (_, stored) => {
    await using directory = await temporaryDirectory();
    const path = join(directory.path, 'log.xes');
    await writeFile(path, stored);
    const bytes = await LogBytes.of(path);
    expect((await unpacked(bytes)).equals(content)).toBe(true);
    expect(bytes).toMatchObject({ size: stored.length, bytesRead: stored.length });
  });

  it('are counted on when they are read again', async () => {
    await using directory = await temporaryDirectory();
    const path = join(directory.path, 'log');
    await writeFile(path, content);
    const bytes = await LogBytes.of(path);
    await unpacked(bytes);
    await unpacked(bytes);
    expect(bytes.bytesRead).toBe(2 * content.length);
  });

  it.each([
    ['plain', (whole: Buffer) => whole],
    ['gzipped', (whole: Buffer) => gzipSync(whole)],
  ])(
    'are read no faster than they are asked for, and the file is closed when nobody asks on: %s',
    async (_, pack) => {
      await using directory = await temporaryDirectory();
      const path = join(directory.path, 'log');
      await writeFile(path, pack(Buffer.concat(Array<Buffer>(4).fill(content))));
      const bytes = await LogBytes.of(path);
      for await (const chunk of bytes.chunks()) {
        expect(chunk.length).toBeGreaterThan(0);
        await setTimeout(20);
        break;
      }
      expect(bytes.size).toBeGreaterThan(MEGABYTE);
      expect(bytes.bytesRead).toBeLessThan(MEGABYTE / 2);
      for (let tries = 0; tries < 100 && (await isOpen(path)); tries += 1) await setTimeout(10);
      expect(await isOpen(path)).toBe(false);
    },
  );

  it('that are gzipped and cut off are given out as far as they go', async () => {
    await using directory = await temporaryDirectory();
    const path = join(directory.path, 'log.gz');
    const packed = gzipSync(content);
    await writeFile(path, packed.subarray(0, packed.length - 1));
    let read = 0;
    const reading = (async () => {
      for await (const chunk of (await LogBytes.of(path)).chunks()) {
        read += chunk.length;
        // Time for the fault behind the last chunk to be found while that chunk still waits.
        await setTimeout(2);
      }
    })();
    await expect(reading).rejects.toThrow(`${path}: the gzip data end too early: the file is cut off`);
    expect(read).toBe(content.length);
  });

  it('that are gzipped and damaged are refused', async () => {
    await using directory = await temporaryDirectory();
    const path = join(directory.path, 'log.gz');
    const packed = gzipSync(content);
    packed.writeUInt8(packed.readUInt8(packed.length - 6) ^ 1, packed.length - 6);
    await writeFile(path, packed);
    await expect(unpacked(await LogBytes.of(path))).rejects.toThrow(/: the gzip data are damaged \(.*\)$/);
  });

  it.each([
    ['missing', 'there is no such file'],
    ['directory', 'this is not a file'],
    ['empty', 'the file is empty'],
    ['empty/inside', "the file can't be read"],
  ])('are not to be had from %s: %s', async (name, reason) => {
    await using directory = await temporaryDirectory();
    await mkdir(join(directory.path, 'directory'));
    await writeFile(join(directory.path, 'empty'), '');
    await expect(LogBytes.of(join(directory.path, name))).rejects.toMatchObject({
      code: 'broken-log',
      place: undefined,
      reason: expect.stringContaining(reason),
    });
  });
});

/** Where the system doesn't tell (no /proc), nothing counts as open. */
async function isOpen(path: string): Promise<boolean> {
  const descriptors = '/proc/self/fd';
  if (!existsSync(descriptors)) return false;
  const names = await readdir(descriptors);
  const targets = await Promise.all(names.map((name) => readlink(join(descriptors, name)).catch(() => '')));
  return targets.includes(path);
}
