import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Metadata } from '@grpc/grpc-js';
import type { User } from '../authentication/user.ts';
import type { Authenticate } from '../authentication/authenticate.ts';
import { unauthenticated } from '../authentication/unauthenticated.ts';
import type { Log } from '../log.ts';
import type { CallContext } from '../rpc/call-context.ts';
import { headerText } from '../rpc/header-text.ts';
import { RpcError, unavailable } from '../rpc/rpc-error.ts';
import { fromStoreError } from '../rpc/store-errors.ts';
import { Status } from '../rpc/status.ts';
import { delayUntil } from './long-deadlines.ts';
import type { Method } from './methods.ts';

const CLOSING = 'The endpoint is closing.';

/** Milliseconds between the last answer and the news that no more will come. */
const LAST_WORDS = 25;

/** What all calls of an endpoint have in common. */
export interface CallSettings {
  readonly log: Log;
  readonly authenticate: Authenticate | undefined;
  /** Aborted when the endpoint begins to close. */
  readonly closing: AbortSignal;
}

/** What a call has to know of its method. */
export type CalledMethod = Pick<Method, 'path' | 'open'>;

/** A call as grpc-js hands it over, whatever its shape. */
export interface Surface {
  readonly cancelled: boolean;
  readonly metadata: Metadata;
  getHost(): string;
  getPeer(): string;
  getDeadline(): Date | number;
  emit(event: 'error', error: Error): boolean;
  once(event: 'cancelled', listener: () => void): unknown;
}

/** One call: who calls, how long it lasts, and the status that it ends with when it fails, whatever happens. */
export class Call implements CallContext {
  user: User | undefined;
  readonly #method: CalledMethod;
  readonly #surface: Surface;
  readonly #settings: CallSettings;
  readonly #abortion = new AbortController();
  /** Settled from outside, where the call is ended before it is served. */
  readonly #cutOff = Promise.withResolvers<never>();
  /** The status at the endpoint's end, of a call that has no end of its own. */
  #toldAtClosing: Status | undefined;

  constructor(method: CalledMethod, surface: Surface, settings: CallSettings) {
    this.#method = method;
    this.#surface = surface;
    this.#settings = settings;
    // Nobody may be waiting yet, or any more.
    this.#cutOff.promise.catch(() => undefined);
    surface.once('cancelled', () => this.#abort());
    if (surface.cancelled) this.#abort();
  }

  get signal(): AbortSignal {
    return this.#abortion.signal;
  }

  get authority(): string {
    return this.#surface.getHost();
  }

  get peer(): string {
    return this.#surface.getPeer();
  }

  get connectionName(): string {
    return this.#header('connection-name') ?? '';
  }

  endless(told: Status = Status.UNAVAILABLE): AbortSignal {
    this.#toldAtClosing = told;
    return AbortSignal.any([this.signal, this.#settings.closing]);
  }

  /** Serves the call to its end. Never rejects. */
  async run(serve: (call: Call) => Promise<void>, fail: (error: Error) => void): Promise<void> {
    try {
      await this.#identify();
      await Promise.race([serve(this), this.#cutOff.promise]);
    } catch (error) {
      if (!this.#surface.cancelled) fail(this.#told(error));
    } finally {
      this.#abort();
    }
  }

  /**
   * Ends the work at the deadline that the call came with, of which grpc-js itself tells the client: what is in line for one
   * that reads slowly must not be written behind that.
   */
  stopAtDeadline(stop: () => void): void {
    const deadline = Number(this.#surface.getDeadline());
    if (deadline === Infinity || this.signal.aborted) return;
    const expire = () => {
      this.#abort();
      stop();
    };
    const timer = setTimeout(expire, delayUntil(deadline));
    this.signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  }

  /** Ends the call: there is no time left to finish it. What it asked for may be done or not. */
  cutOff(): void {
    this.#cutOff.reject(unavailable(CLOSING));
  }

  /** @throws RpcError when a call without an end of its own was ended by the endpoint's. */
  async throwIfCutShort(): Promise<void> {
    const error = this.#cutShort;
    if (error === undefined) return;
    // Clients on grpc-js throw away what they haven't looked at yet when such a status comes.
    await sleep(LAST_WORDS);
    throw error;
  }

  get #cutShort(): RpcError | undefined {
    if (this.#toldAtClosing === undefined || !this.#settings.closing.aborted) return undefined;
    return new RpcError(this.#toldAtClosing, CLOSING);
  }

  /** Whatever the handler looks at: nothing is served to those who don't say who they are where that is asked. */
  async #identify(): Promise<void> {
    const { authenticate } = this.#settings;
    this.user = await authenticate?.(this.#header('authorization'));
    if (authenticate && this.user === undefined && !this.#method.open) {
      throw unauthenticated('Credentials are needed here.');
    }
  }

  #abort(): void {
    if (!this.signal.aborted) this.#abortion.abort(new RpcError(Status.CANCELLED, 'The call was cancelled.'));
  }

  #header(name: string): string | undefined {
    return this.#surface.metadata.get(name)[0]?.toString();
  }

  /** What the client is told of an error: nothing of those that nobody foresaw but where to look them up. */
  #told(error: unknown): Error {
    if (error instanceof RpcError) return asStatus(error);
    const known = this.#cutShort ?? fromStoreError(error);
    if (known !== undefined) return asStatus(known);
    const incident = randomUUID();
    this.#settings.log.error({ err: error, incident, path: this.#method.path }, 'A call failed unforeseen');
    return asStatus(new RpcError(Status.UNKNOWN, `This failed here, and was noted as incident ${incident}.`));
  }
}

/** The error in the form that grpc-js sends as status and trailers. */
function asStatus({ status, message, trailers }: RpcError): Error {
  const metadata = new Metadata();
  for (const [name, value] of Object.entries(trailers)) metadata.set(name, headerText(value));
  return Object.assign(new Error(message), { code: status, details: message, metadata });
}
