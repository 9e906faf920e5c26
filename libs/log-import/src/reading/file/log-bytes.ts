import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { type ZlibOptions, createGunzip } from 'node:zlib';
import { BrokenLogError } from '../broken-log-error.ts';

const CHUNK = 64 * 1024;

const gunzipOptions: ZlibOptions & { readableHighWaterMark: number } = {
  chunkSize: CHUNK,
  // One chunk ahead and no more: gzip then can't fail, and drop what it holds, while sound data wait to be read.
  readableHighWaterMark: 1,
};

/** A log file on the disk, unpacked on the way if it is gzipped (told by its content, not by its name). */
export class LogBytes {
  #read = 0;

  private constructor(
    readonly path: string,
    /** Bytes on the disk. */
    readonly size: number,
    readonly gzipped: boolean,
  ) {}

  /** @throws BrokenLogError where there is no such file, it may not be read, or it is empty. */
  static async of(path: string): Promise<LogBytes> {
    try {
      const found = await stat(path);
      if (!found.isFile()) throw new BrokenLogError(path, undefined, 'this is not a file');
      if (found.size === 0) throw new BrokenLogError(path, undefined, 'the file is empty');
      await using file = await open(path);
      const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
      return new LogBytes(path, found.size, bytesRead === 2 && buffer.readUInt16BE() === 0x1f8b);
    } catch (error) {
      throw error instanceof BrokenLogError ? error : new BrokenLogError(path, undefined, inWords(error));
    }
  }

  /** Bytes fetched from the disk so far, over all readings. */
  get bytesRead(): number {
    return this.#read;
  }

  /**
   * The unpacked content from the start, chunk by chunk, no faster than it is asked for.
   * @throws BrokenLogError without a place: only who reads the content knows that.
   */
  async *chunks(): AsyncGenerator<Uint8Array, void, undefined> {
    const file = createReadStream(this.path, { highWaterMark: CHUNK });
    const before = this.#read;
    const content = this.gzipped ? unpacked(file) : file;
    try {
      for await (const chunk of content) {
        this.#read = before + file.bytesRead;
        yield chunk as Uint8Array;
      }
      this.#read = before + file.bytesRead;
    } catch (error) {
      throw new BrokenLogError(this.path, undefined, inWords(error), { cause: error });
    } finally {
      file.destroy();
    }
  }
}

function unpacked(file: Readable): Readable {
  const gunzip = createGunzip(gunzipOptions);
  const write = promisify((chunk: Uint8Array, done: (error?: Error | null) => void) =>
    gunzip.write(chunk, done),
  );
  const feed = async () => {
    // One piece after the other, and the end apart: if the last piece came with the end, and the end too early, what is
    // in that piece would be lost.
    for await (const chunk of file) await write(chunk as Uint8Array);
    gunzip.end();
  };
  feed().catch((error: Error) => gunzip.destroy(error));
  return gunzip;
}

function inWords(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOENT':
      return 'there is no such file';
    case 'EACCES':
    case 'EPERM':
      return 'the file may not be read (permission denied)';
    case 'Z_BUF_ERROR':
      return 'the gzip data end too early: the file is cut off';
    case 'Z_DATA_ERROR':
      return `the gzip data are damaged (${message})`;
    default:
      return `the file can't be read (${message})`;
  }
}
