import type { EventStore } from '@huiyin/event-store';
import type { Authenticate } from './authentication/authenticate.ts';
import { CredentialsFile } from './authentication/credentials-file.ts';
import { OPEN_ACCESS, type Access } from './authorization/access.ts';
import { AclAccess } from './authorization/acl-access.ts';
import type { Log } from './log.ts';
import type { LiveTail } from './streams/live-tail.ts';
import type { TlsIdentity } from './transport/listener.ts';
import { TlsFiles, type TlsFileNames } from './transport/tls-files.ts';

export interface SecurityOptions {
  /** Certificate and key, or the files that hold them: these are read again when they are renewed. */
  readonly tls?: TlsIdentity | TlsFileNames;
  /**
   * Who may come in: lines `name:password[:group,group]`, with hashes instead of passwords if you like (see
   * `parseCredentials`). Read again when it changes. Without it nobody is asked who they are.
   */
  readonly credentialsFile?: string;
  /** Says who calls, instead of a file of credentials. */
  readonly authenticate?: Authenticate;
  /** Decides who may do what. Default: the lists in streams' metadata where callers say who they are, else everybody may. */
  readonly access?: Access;
  /** Milliseconds between two looks whether these files have changed. Default 5,000. */
  readonly secretsReadEvery?: number;
}

/** What security is made of. */
export interface SecurityParts {
  readonly store: EventStore;
  readonly tail: LiveTail;
  readonly log: Log;
  /** Gets a renewed certificate. */
  readonly renewed: (identity: TlsIdentity) => void;
}

/** Who may come in, by what way, and do what. */
export interface Security {
  readonly authenticate: Authenticate | undefined;
  readonly access: Access;
  readonly tls: TlsIdentity | undefined;
  /** Looks at no file any more. */
  close(): void;
}

/** @throws Error when a file isn't there or doesn't hold what it should. */
export function openSecurity(options: SecurityOptions, parts: SecurityParts): Security {
  const { store, tail, log, renewed } = parts;
  const every = options.secretsReadEvery;
  const files =
    options.tls && 'certFile' in options.tls ? new TlsFiles(options.tls, { log, every, renewed }) : undefined;
  const credentials = credentialsIn(options, log, () => files?.close());
  const authenticate = options.authenticate ?? credentials?.authenticate;
  return {
    authenticate,
    access: options.access ?? (authenticate ? new AclAccess(store, tail) : OPEN_ACCESS),
    tls: files?.identity ?? (options.tls as TlsIdentity | undefined),
    close: () => {
      credentials?.close();
      files?.close();
    },
  };
}

/** The endpoint was to listen beyond this machine, without what that takes. */
export class ExposedEndpointError extends Error {
  override readonly name = 'ExposedEndpointError';
}

/** @throws ExposedEndpointError when it should listen beyond this machine without TLS and credentials. */
export function refuseToBeExposed(host: string, options: SecurityOptions): void {
  const asksWho = options.authenticate !== undefined || options.credentialsFile !== undefined;
  if (isLoopback(host) || (options.tls !== undefined && asksWho)) return;
  throw new ExposedEndpointError(
    `The endpoint listens on ${host}, beyond this machine, only with TLS and credentials: set both, or listen on 127.0.0.1.`,
  );
}

function credentialsIn(
  { credentialsFile, secretsReadEvery }: SecurityOptions,
  log: Log,
  undo: () => void,
): CredentialsFile | undefined {
  if (credentialsFile === undefined) return undefined;
  try {
    return new CredentialsFile(credentialsFile, { log, every: secretsReadEvery });
  } catch (error) {
    undo();
    throw error;
  }
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
}
