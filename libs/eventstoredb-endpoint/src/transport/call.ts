import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders, ServerHttp2Stream } from 'node:http2';
import type { User } from '../authentication/user.ts';
import type { Authenticate } from '../authentication/authenticate.ts';
import type { Log } from '../log.ts';
import type { CallContext } from '../rpc/call-context.ts';
import { headerText } from '../rpc/header-text.ts';
import { invalidArgument, RpcError, unavailable } from '../rpc/rpc-error.ts';
import { fromStoreError } from '../rpc/store-errors.ts';
import { Status } from '../rpc/status.ts';
import { ENCODINGS } from './compression.ts';
import type { Method } from './methods.ts';
import { Requests } from './requests.ts';
import { StreamResponses } from './stream-responses.ts';
import { timeoutOf } from './timeout.ts';

/** What all calls of an endpoint have in common. */
export interface CallSettings {
  readonly log: Log;
  readonly authenticate: Authenticate | undefined;
  /** The largest message taken, in bytes. */
  readonly messageLimit: number;
  /** Aborted when the endpoint begins to close. */
  readonly closing: AbortSignal;
}

const RESPONSE_FIELDS = {
  ':status': 200,
  'content-type': 'application/grpc+proto',
  'grpc-accept-encoding': ENCODINGS,
};

/** The longest delay that timers can tell apart from none. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** One call: its messages, its handler, and the status that it ends with, whatever happens. */
export class Call implements CallContext {
  readonly headers: IncomingHttpHeaders;
  user: User | undefined;
  readonly #stream: ServerHttp2Stream;
  readonly #method: Method;
  readonly #settings: CallSettings;
  readonly #abortion = new AbortController();
  readonly #requests: Requests<unknown>;
  #responses: StreamResponses<unknown> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isEndless = false;
  #isOver = false;

  constructor(
    stream: ServerHttp2Stream,
    headers: IncomingHttpHeaders,
    method: Method,
    settings: CallSettings,
  ) {
    this.headers = headers;
    this.#stream = stream;
    this.#method = method;
    this.#settings = settings;
    this.#requests = new Requests(stream, {
      decode: method.decode,
      encoding: String(headers['grpc-encoding'] ?? 'identity'),
      limit: settings.messageLimit,
    });
    stream.once('close', () => this.abort(new RpcError(Status.CANCELLED, 'The call was cancelled.')));
  }

  get signal(): AbortSignal {
    return this.#abortion.signal;
  }

  get authority(): string {
    return this.headers[':authority'] ?? this.headers.host ?? '';
  }

  get requiresLeader(): boolean {
    return this.headers['requires-leader'] === 'true';
  }

  endless(): AbortSignal {
    this.#isEndless = true;
    return AbortSignal.any([this.signal, this.#settings.closing]);
  }

  /** Serves the call to its end. Never rejects. */
  async run(): Promise<void> {
    try {
      this.#keepTime();
      this.user = await this.#settings.authenticate?.(this.headers.authorization);
      const response = await this.#handle();
      if (response !== undefined) this.#outgoing().write(response);
      this.#end(this.#isCutShort ? unavailable('The endpoint is closing.') : undefined);
    } catch (error) {
      this.#end(this.#isCutShort && !(error instanceof RpcError) ? CLOSING() : this.#told(error));
    }
  }

  /** Ends the call for the client at once. Its handler learns of it by the signal. */
  abort(error: RpcError): void {
    if (this.#isOver) return;
    this.#abortion.abort(error);
    this.#requests.fail(error);
    this.#end(error);
  }

  #keepTime(): void {
    const timeout = timeoutOf(this.headers['grpc-timeout']);
    if (timeout === undefined || timeout > LONGEST_TIMER) return;
    this.#timer = setTimeout(
      () => this.abort(new RpcError(Status.DEADLINE_EXCEEDED, 'The deadline has passed.')),
      timeout,
    );
  }

  async #handle(): Promise<unknown> {
    const { handler } = this.#method;
    switch (handler.kind) {
      case 'unary':
        return handler.handle(await this.#onlyRequest(), this);
      case 'server-streaming':
        return handler.handle(await this.#onlyRequest(), this.#outgoing(), this);
      case 'client-streaming':
        return handler.handle(this.#requests, this);
      case 'duplex':
        return handler.handle(this.#requests, this.#outgoing(), this);
    }
  }

  async #onlyRequest(): Promise<unknown> {
    const first = await this.#requests.next();
    if (first.done === true) throw invalidArgument('The call has no message.');
    return first.value;
  }

  #outgoing(): StreamResponses<unknown> {
    this.#responses ??= new StreamResponses(
      this.#stream,
      this.#method.encode,
      () => this.#respond(),
      this.signal,
    );
    return this.#responses;
  }

  #respond(): void {
    if (!this.#stream.headersSent) this.#stream.respond(RESPONSE_FIELDS, { waitForTrailers: true });
  }

  get #isCutShort(): boolean {
    return this.#isEndless && this.#settings.closing.aborted;
  }

  /** What the client is told of an error: nothing of those that nobody foresaw but where to look them up. */
  #told(error: unknown): RpcError {
    if (error instanceof RpcError) return error;
    const known = fromStoreError(error);
    if (known !== undefined) return known;
    const incident = randomUUID();
    this.#settings.log.error({ err: error, incident, path: this.#method.path }, 'A call failed unforeseen');
    return new RpcError(Status.UNKNOWN, `This failed here, and was noted as incident ${incident}.`);
  }

  #end(error: RpcError | undefined): void {
    if (this.#isOver) return;
    this.#isOver = true;
    clearTimeout(this.#timer);
    if (!this.#stream.destroyed && !this.#stream.closed) this.#sendStatus(error);
    // The handler may still wait for messages, and the client may still send some.
    this.#requests.fail(error ?? new Error('The call is over.'));
    if (!this.signal.aborted) this.#abortion.abort(error);
  }

  #sendStatus(error: RpcError | undefined): void {
    const trailers = trailersOf(error);
    this.#responses?.flush();
    if (!this.#stream.headersSent) {
      this.#stream.respond({ ...RESPONSE_FIELDS, ...trailers }, { endStream: true });
      return;
    }
    this.#stream.once('wantTrailers', () => this.#stream.sendTrailers(trailers));
    this.#stream.end();
  }
}

const CLOSING = () => unavailable('The endpoint is closing.');

function trailersOf(error: RpcError | undefined): Record<string, string> {
  if (error === undefined) return { 'grpc-status': '0' };
  const trailers: Record<string, string> = {
    'grpc-status': String(error.status),
    'grpc-message': headerText(error.message),
  };
  for (const [name, value] of Object.entries(error.trailers)) trailers[name] = headerText(value);
  return trailers;
}
