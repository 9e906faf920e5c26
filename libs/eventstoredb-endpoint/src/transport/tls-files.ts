import { readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import { SILENT, type Log } from '../log.ts';
import { WatchedFiles } from '../secret-files/watched-files.ts';
import type { TlsIdentity } from './listener.ts';

/** Where certificate and key are found, both in PEM; the certificate with those between it and its root. */
export interface TlsFileNames {
  readonly certFile: string;
  readonly keyFile: string;
}

/** Two files hold something else than a certificate and its key. */
export class InvalidCertificateError extends Error {
  override get name(): string {
    return 'InvalidCertificateError';
  }
}

export interface TlsFilesOptions {
  /** Told when the files were read again, or are no good. Default: nobody is. */
  readonly log?: Log;
  /** Milliseconds between two looks whether the files have changed. */
  readonly every?: number | undefined;
  /** Gets the new ones after each change. */
  readonly renewed: (identity: TlsIdentity) => void;
}

/** A certificate and its key from files, read again whenever they were renewed. */
export class TlsFiles {
  readonly #names: TlsFileNames;
  readonly #log: Log;
  readonly #renewed: (identity: TlsIdentity) => void;
  readonly #watched: WatchedFiles;
  #identity: TlsIdentity;

  /** @throws InvalidCertificateError, or what the system says where the files can't be read. */
  constructor(names: TlsFileNames, { log = SILENT, every, renewed }: TlsFilesOptions) {
    this.#names = names;
    this.#log = log;
    this.#renewed = renewed;
    this.#watched = new WatchedFiles([names.certFile, names.keyFile], () => this.#reload(), every);
    try {
      this.#identity = read(names);
    } catch (error) {
      this.close();
      throw error;
    }
  }

  get identity(): TlsIdentity {
    return this.#identity;
  }

  close(): void {
    this.#watched.close();
  }

  /** Between the new certificate and its key there may be a moment when they don't fit: the next look finds both. */
  #reload(): void {
    const { certFile } = this.#names;
    try {
      this.#identity = read(this.#names);
      this.#renewed(this.#identity);
      this.#log.info({ certFile }, 'Read certificate and key again');
    } catch (error) {
      this.#log.error(
        { err: error, certFile },
        'Kept certificate and key as they were: the new ones are no good',
      );
    }
  }
}

function read({ certFile, keyFile }: TlsFileNames): TlsIdentity {
  const identity = { cert: readFileSync(certFile, 'utf8'), key: readFileSync(keyFile, 'utf8') };
  try {
    createSecureContext(identity);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new InvalidCertificateError(
      `${certFile} and ${keyFile} are no certificate and its key in PEM: ${reason}.`,
      { cause },
    );
  }
  return identity;
}
