/** The options of a connection string, under the names that the official clients give them. */
export interface ConnectionOptions {
  /** Default: true. */
  readonly tls?: boolean;
  /** Default: true. False takes any certificate: for trying things out only. */
  readonly tlsVerifyCert?: boolean;
  /** Path of a file of the authorities that are trusted, in PEM. */
  readonly tlsCaFile?: string;
  /** Paths of the certificate and key that this program shows, in PEM: both or none. */
  readonly userCertFile?: string;
  readonly userKeyFile?: string;
  /** What this connection calls itself to the server. */
  readonly connectionName?: string;
  /** Milliseconds after which a request without an answer counts as failed. Default: 10,000. */
  readonly defaultDeadline?: number;
  /** Milliseconds of silence after which the server is asked whether it is there; -1 never. Default: 10,000. */
  readonly keepAliveInterval?: number;
  /** Milliseconds that it may take to answer that. Default: 10,000. */
  readonly keepAliveTimeout?: number;
  /** Which server of a cluster to use. Default: leader. */
  readonly nodePreference?: NodePreference;
  /** How often the cluster is asked for its servers before an attempt has failed. Default: once. */
  readonly maxDiscoverAttempts?: number;
  /** Milliseconds between these. */
  readonly discoveryInterval?: number;
  /** Seconds that an answer may take. Default: 5. */
  readonly gossipTimeout?: number;
}

export type NodePreference = 'leader' | 'follower' | 'read_only_replica' | 'random';

const PREFERENCES: readonly NodePreference[] = ['leader', 'follower', 'read_only_replica', 'random'];

type Reader = (text: string) => { readonly value: unknown } | { readonly needs: string };

const text: Reader = (value) => (value === '' ? { needs: 'a text' } : { value });

const yesOrNo: Reader = (value) =>
  value === 'true' || value === 'false' ? { value: value === 'true' } : { needs: 'true or false' };

const wholeNumber =
  (least: number): Reader =>
  (value) =>
    /^-?\d{1,9}$/.test(value) && Number(value) >= least
      ? { value: Number(value) }
      : { needs: `a whole number from ${least}` };

const preference: Reader = (value) => {
  const found = PREFERENCES.find((name) => flat(name) === flat(value));
  return found === undefined ? { needs: PREFERENCES.join(', ') } : { value: found };
};

const READERS: Readonly<Record<keyof ConnectionOptions, Reader>> = {
  tls: yesOrNo,
  tlsVerifyCert: yesOrNo,
  tlsCaFile: text,
  userCertFile: text,
  userKeyFile: text,
  connectionName: text,
  defaultDeadline: wholeNumber(1),
  keepAliveInterval: wholeNumber(-1),
  keepAliveTimeout: wholeNumber(-1),
  nodePreference: preference,
  maxDiscoverAttempts: wholeNumber(1),
  discoveryInterval: wholeNumber(0),
  gossipTimeout: wholeNumber(1),
};

const NAMES = Object.keys(READERS) as (keyof ConnectionOptions)[];

/** Settings of other clients that change nothing here. */
const IGNORED: ReadonlySet<string> = new Set(['throwonappendfailure']);

type Option = { readonly name: keyof ConnectionOptions; readonly value: unknown } | { readonly flaw: string };

/**
 * The option of this name, in any spelling of capitals, hyphens and underscores; or what is wrong with it; nothing
 * where it means nothing here.
 */
export function asOption(name: string, value: string): Option | undefined {
  if (IGNORED.has(flat(name))) return undefined;
  const known = NAMES.find((candidate) => flat(candidate) === flat(name));
  if (known === undefined) return { flaw: `has an unknown option: known are ${NAMES.join(', ')}` };
  const read = READERS[known](value);
  return 'value' in read ? { name: known, value: read.value } : { flaw: `needs for ${known} ${read.needs}` };
}

const flat = (name: string): string => name.toLowerCase().replace(/[-_]/g, '');
