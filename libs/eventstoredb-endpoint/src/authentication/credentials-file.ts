import { readFileSync } from 'node:fs';
import { SILENT, type Log } from '../log.ts';
import { WatchedFiles } from '../secret-files/watched-files.ts';
import type { Authenticate } from './authenticate.ts';
import { Credentials } from './credentials.ts';

export interface CredentialsFileOptions {
  /** Told when the file was read again, or can't be. Default: nobody is. */
  readonly log?: Log;
  /** Milliseconds between two looks whether the file has changed. */
  readonly every?: number | undefined;
}

/** Credentials from a file, such as a secret of Docker's, read again whenever it has changed. */
export class CredentialsFile {
  readonly #file: string;
  readonly #credentials: Credentials;
  readonly #log: Log;
  readonly #watched: WatchedFiles;

  /** @throws InvalidCredentialsError, or what the system says where the file can't be read. */
  constructor(file: string, { log = SILENT, every }: CredentialsFileOptions = {}) {
    this.#file = file;
    this.#log = log;
    this.#watched = new WatchedFiles([file], () => this.#reload(), every);
    try {
      this.#credentials = new Credentials(readFileSync(file, 'utf8'));
    } catch (error) {
      this.close();
      throw error;
    }
  }

  get authenticate(): Authenticate {
    return this.#credentials.authenticate;
  }

  close(): void {
    this.#watched.close();
  }

  /** Those before stay where the new ones are no good: nobody is locked out by half a file. */
  #reload(): void {
    const file = this.#file;
    try {
      this.#credentials.replace(readFileSync(file, 'utf8'));
      this.#log.info({ file }, 'Read the credentials again');
    } catch (error) {
      this.#log.error({ err: error, file }, 'Kept the credentials as they were: the new ones are no good');
    }
  }
}
