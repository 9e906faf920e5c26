import { asOption, type ConnectionOptions } from './connection-options.ts';

/** One server of EventStoreDB. */
export interface Address {
  /** A name or an IP address; an IPv6 address in brackets. */
  readonly address: string;
  readonly port: number;
}

/** What a connection string says. */
export interface ConnectionSettings {
  /** Ask the cluster (by gossip) which of its servers leads; else the one server named is used. */
  readonly discover: boolean;
  readonly hosts: readonly [Address, ...Address[]];
  readonly credentials?: { readonly username: string; readonly password: string };
  readonly options: ConnectionOptions;
}

/** The connection string can't be understood. Its message never repeats what may be a password. */
export class ConnectionStringError extends Error {
  override readonly name = 'ConnectionStringError';

  constructor(flaw: string) {
    super(
      `The connection string of EventStoreDB ${flaw}. ` +
        'It looks like esdb://user:password@host:2113?tls=true, or esdb+discover://… for a cluster.',
    );
  }
}

/** EventStoreDB's own scheme, and those under which its successor KurrentDB documents the same. */
const SCHEME = /^(?:esdb|kurrentdb|kurrent|kdb)(\+discover)?:\/\//i;
const DEFAULT_PORT = 2113;

/** Whether a setting names an EventStoreDB at all. */
export const isConnectionString = (text: string): boolean => SCHEME.test(text.trim());

/**
 * Reads a connection string, more strictly than the official client: an option that is misspelt is refused, because
 * nobody notices that `tsl=false` was ignored.
 *
 * @throws ConnectionStringError
 */
export function parseConnectionString(text: string): ConnectionSettings {
  const string = text.trim();
  const scheme = SCHEME.exec(string);
  if (scheme === null) throw new ConnectionStringError('begins with none of esdb://, esdb+discover://');
  const [target = '', ...queries] = string.slice(scheme[0].length).split('?');
  if (queries.length > 1) throw new ConnectionStringError('has more than one question mark');
  const authority = target.replace(/\/+$/, '');
  const at = authority.lastIndexOf('@');
  const hosts = parseHosts(authority.slice(at + 1));
  const credentials = at < 0 ? {} : { credentials: parseCredentials(authority.slice(0, at)) };
  const discover = scheme[1] !== undefined || hosts.length > 1;
  return { discover, hosts, ...credentials, options: parseOptions(queries[0] ?? '') };
}

/** Where a connection leads to, for people: without user, password and options. */
export function placeOf({ discover, hosts }: ConnectionSettings): string {
  const scheme = discover && hosts.length === 1 ? 'esdb+discover' : 'esdb';
  return `${scheme}://${hosts.map(({ address, port }) => `${address}:${port}`).join(',')}`;
}

function parseCredentials(text: string): { readonly username: string; readonly password: string } {
  const colon = text.indexOf(':');
  if (colon < 1 || colon === text.length - 1) {
    throw new ConnectionStringError('has something before its @ that is not user:password');
  }
  return {
    username: decode(text.slice(0, colon), 'user'),
    password: decode(text.slice(colon + 1), 'password'),
  };
}

function parseHosts(text: string): readonly [Address, ...Address[]] {
  const [first, ...rest] = text.split(',').map(parseHost);
  return [first as Address, ...rest];
}

function parseHost(text: string): Address {
  const match = /^(\[[0-9a-f:.]+\]|[^\s:/@[\]]+)(?::(\d{1,5}))?$/i.exec(text.trim());
  const port = Number(match?.[2] ?? DEFAULT_PORT);
  if (match?.[1] === undefined || port < 1 || port > 65_535) {
    throw new ConnectionStringError('names a host that is not host or host:port');
  }
  return { address: match[1], port };
}

function parseOptions(query: string): ConnectionOptions {
  const options: Partial<Record<keyof ConnectionOptions, unknown>> = {};
  for (const pair of query === '' ? [] : query.split('&')) {
    const equals = pair.indexOf('=');
    if (equals < 1) throw new ConnectionStringError('has an option that is not name=value');
    const name = pair.slice(0, equals).trim();
    const option = asOption(name, decode(pair.slice(equals + 1).trim(), name));
    if (option === undefined) continue;
    if ('flaw' in option) throw new ConnectionStringError(option.flaw);
    options[option.name] = option.value;
  }
  return options as ConnectionOptions;
}

function decode(text: string, what: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new ConnectionStringError(`has a ${what} with a % that is not a percent-encoding`);
  }
}
