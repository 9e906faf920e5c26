/** Why a call brought no answer, or none that says what came of it. */
export type FaultKind =
  /** No connection, or it broke: whoever asks again may be lucky. */
  | 'unreachable'
  /** No answer in time. */
  | 'timeout'
  /** Another server of the cluster leads now; the client goes there by itself. */
  | 'not-leader'
  /** The store has no room. */
  | 'full'
  | 'access-denied'
  | 'stream-deleted'
  | 'wrong-revision'
  | 'too-large'
  /** The server takes the request for malformed: asking again changes nothing. */
  | 'invalid'
  | 'stream-not-found'
  /** The server doesn't have this call at all. */
  | 'unsupported'
  /** Anything else that went wrong in the server. */
  | 'failed';

/** A call that failed, by the reason that the server or the transport gave. */
export class CallFault extends Error {
  override readonly name = 'CallFault';
  readonly kind: FaultKind;
  /** False where the request never left, or was refused before anything was done. */
  readonly mayHaveHappened: boolean;
  readonly details: FaultDetails;

  constructor(kind: FaultKind, message: string, mayHaveHappened: boolean, details: FaultDetails = {}) {
    super(message);
    this.kind = kind;
    this.mayHaveHappened = mayHaveHappened;
    this.details = details;
  }

  /** Whether another attempt may go better. */
  get passing(): boolean {
    return PASSING.has(this.kind);
  }

  /** Whether it is the server itself that is out of reach. */
  get ofConnection(): boolean {
    return this.passing && this.kind !== 'failed';
  }

  /** The same fault of a request that was not sent. */
  notSent(): CallFault {
    return new CallFault(this.kind, this.message, false, this.details);
  }
}

/** What the trailers of some faults say. */
export interface FaultDetails {
  /** The revision that the stream is at, negative where there is none. */
  readonly actual?: number | undefined;
  /** The largest append, in bytes. */
  readonly limit?: number | undefined;
}

const PASSING: ReadonlySet<FaultKind> = new Set(['unreachable', 'timeout', 'not-leader', 'failed']);

/** The `exception` trailer, where there is one, decides. */
const EXCEPTIONS: Readonly<Record<string, FaultKind>> = {
  'not-leader': 'not-leader',
  'access-denied': 'access-denied',
  'stream-deleted': 'stream-deleted',
  'stream-not-found': 'stream-not-found',
  'wrong-expected-version': 'wrong-revision',
  'maximum-append-size-exceeded': 'too-large',
  'invalid-transaction': 'invalid',
  'missing-required-metadata-property': 'invalid',
};

/** Status codes of gRPC. */
const STATUSES: Readonly<Record<number, FaultKind>> = {
  1: 'unreachable', // CANCELLED: by the server, which is about to stop
  3: 'invalid', // INVALID_ARGUMENT
  4: 'timeout', // DEADLINE_EXCEEDED
  5: 'stream-not-found', // NOT_FOUND
  7: 'access-denied', // PERMISSION_DENIED
  8: 'full', // RESOURCE_EXHAUSTED
  10: 'timeout', // ABORTED: EventStoreDB's own timeouts
  12: 'unsupported', // UNIMPLEMENTED
  14: 'unreachable', // UNAVAILABLE
  16: 'access-denied', // UNAUTHENTICATED
};

/** Refused before anything is done. */
const REFUSALS: ReadonlySet<FaultKind> = new Set([
  'not-leader',
  'full',
  'access-denied',
  'stream-deleted',
  'wrong-revision',
  'too-large',
  'invalid',
  'stream-not-found',
  'unsupported',
]);

/** The kind of fault that a status of gRPC stands for. */
export const kindOfStatus = (code: number): FaultKind => STATUSES[code] ?? 'failed';

/** Whether a fault of this kind leaves open what came of the request. */
export const leavesOpen = (kind: FaultKind): boolean => !REFUSALS.has(kind);

/** An error of gRPC, as far as it matters here. */
interface StatusError extends Error {
  readonly code: number;
  readonly details?: string;
  readonly metadata?: { get(key: string): readonly (string | Buffer)[] };
}

/** What an error of a call means. Anything that isn't one of gRPC's happened before the request left. */
export function faultOf(error: unknown): CallFault {
  if (error instanceof CallFault) return error;
  if (!isStatusError(error)) return new CallFault('unreachable', messageOf(error), false);
  const trailer = (key: string) => error.metadata?.get(key)[0]?.toString();
  const kind = EXCEPTIONS[trailer('exception') ?? ''] ?? kindOfStatus(error.code);
  return new CallFault(kind, error.details || error.message, leavesOpen(kind), {
    actual: numberIn(trailer('actual-version')),
    limit: numberIn(trailer('maximum-append-size')),
  });
}

const isStatusError = (error: unknown): error is StatusError =>
  error instanceof Error && 'code' in error && typeof error.code === 'number';

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const numberIn = (text: string | undefined): number | undefined =>
  text !== undefined && /^-?\d{1,16}$/.test(text) ? Number(text) : undefined;
