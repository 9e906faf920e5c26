import pg, { type ClientConfig } from 'pg';
import { InvalidViewsLocationError } from '../errors.ts';
import { readNumber } from './numbers.ts';

const URL_START = /^postgres(ql)?:\/\//;
/** Names that mean the same with and without quotes. */
const SCHEMA = /^[a-z_][a-z0-9_]{0,50}$/;
const DEFAULT_SCHEMA = 'huiyin';
/** Characters of a name; PostgreSQL would cut it off. */
const LONGEST = 63;
/** Milliseconds. */
const CONNECT_WITHIN = 5_000;
const KEEP_ALIVE_AFTER = 10_000;

export const isPostgresUrl = (location: string): boolean => URL_START.test(location);

/** What one kind of connection is for. */
export interface Purpose {
  readonly name: string;
  /** Milliseconds that a statement may take on the server. */
  readonly statementTimeout: number;
  /** More settings, by name. */
  readonly settings: Readonly<Record<string, string | number>>;
}

/** Seconds until the network is asked whether the other side is still there: a leader that is gone must be seen to be. */
const KEEP_ALIVE = { tcp_keepalives_idle: 10, tcp_keepalives_interval: 5, tcp_keepalives_count: 3 };

/** A PostgreSQL server, a database of it and a schema in that. The URL, which may hold a password, stays inside. */
export class PostgresLocation {
  readonly #url: string;
  readonly #shown: string;

  /** @throws InvalidViewsLocationError */
  constructor(
    url: string,
    readonly schema = schemaOf(url),
  ) {
    this.#url = url.replace(/([?&])schema=[^&]*&?/, '$1').replace(/[?&]$/, '');
    const { user, host, port, database } = parsed(this.#url);
    this.#shown = `postgresql://${user}@${host}:${port}/${database}?schema=${schema}`;
  }

  /** The schema whose name goes on with a part. @throws InvalidViewsLocationError when that gets too long. */
  within(part: string): PostgresLocation {
    const schema = `${this.schema}_${part}`;
    if (schema.length > LONGEST)
      throw new InvalidViewsLocationError(
        `“${schema}” is too long a name for a schema: choose a shorter one`,
      );
    return new PostgresLocation(this.#url, schema);
  }

  /** Without the password. */
  toString(): string {
    return this.#shown;
  }

  /** What a connection is made with; it is for use after `settings`. */
  config({ name, statementTimeout }: Purpose): ClientConfig {
    return {
      connectionString: this.#url,
      types: { getTypeParser },
      fallback_application_name: `huiyin-views-${name}`,
      connectionTimeoutMillis: CONNECT_WITHIN,
      keepAlive: true,
      keepAliveInitialDelayMillis: KEEP_ALIVE_AFTER,
      // The server gives up first: this is for one that doesn't answer at all.
      query_timeout: statementTimeout * 1.2 + 1_000,
    };
  }

  /** The statements that a connection begins with. */
  settings({ statementTimeout, settings }: Purpose): string {
    const all = {
      search_path: this.schema,
      standard_conforming_strings: 'on',
      client_min_messages: 'warning',
      statement_timeout: statementTimeout,
      idle_in_transaction_session_timeout: 60_000,
      ...KEEP_ALIVE,
      ...settings,
    };
    return Object.entries(all)
      .map(([name, value]) => `set ${name} to ${pg.escapeLiteral(String(value))}`)
      .join(';');
  }
}

/** pg's own reading of a URL. */
function parsed(url: string): pg.Client {
  try {
    return new pg.Client({ connectionString: url });
  } catch (error) {
    // The message is of our own making: that of the error may quote the URL.
    const { code } = error as NodeJS.ErrnoException;
    throw new InvalidViewsLocationError(
      code === 'ENOENT' ? 'a file that it names isn’t there' : 'it isn’t a URL of PostgreSQL',
    );
  }
}

function schemaOf(url: string): string {
  const schema = new URLSearchParams(url.split('?')[1]).get('schema') ?? DEFAULT_SCHEMA;
  if (SCHEMA.test(schema)) return schema;
  throw new InvalidViewsLocationError(
    `“${schema}” is no name for a schema: small letters, digits and _, at most 51`,
  );
}

const { INT8, NUMERIC } = pg.types.builtins;

/** For our own connections only. */
function getTypeParser(type: number, format?: string): (value: never) => unknown {
  return (type === INT8 || type === NUMERIC) && format !== 'binary'
    ? readNumber
    : (pg.types.getTypeParser(type, format as 'text') as (value: never) => unknown);
}
