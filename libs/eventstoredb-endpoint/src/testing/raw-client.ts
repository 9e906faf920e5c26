import { once } from 'node:events';
import { Client, credentials, Metadata, type ClientDuplexStream, type StatusObject } from '@grpc/grpc-js';

/** How a call ended, with all that came before. */
export interface RawAnswer {
  readonly messages: readonly Buffer[];
  readonly code: number;
  readonly details: string;
  readonly trailers: Readonly<Record<string, unknown>>;
}

export interface RawCallOptions {
  /** Header fields. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds from now. */
  readonly deadline?: number;
  /** Don't tell that no more messages come. */
  readonly keepOpen?: boolean;
}

const asItIs = (bytes: Buffer): Buffer => bytes;

/** A call under way. */
export class RawCall {
  readonly messages: Buffer[] = [];
  readonly ended: Promise<RawAnswer>;
  readonly #call: ClientDuplexStream<Buffer, Buffer>;

  constructor(call: ClientDuplexStream<Buffer, Buffer>) {
    this.#call = call;
    call.on('data', (message: Buffer) => this.messages.push(message));
    // The status says the same, and comes in any case.
    call.on('error', () => undefined);
    this.ended = new Promise((resolve) => {
      call.on('status', ({ code, details, metadata }: StatusObject) => {
        resolve({ messages: this.messages, code, details, trailers: metadata.getMap() });
      });
    });
  }

  /** Resolves once the messages that have come fulfil this. */
  async until(fulfilled: (messages: readonly Buffer[]) => boolean): Promise<void> {
    while (!fulfilled(this.messages)) await once(this.#call, 'data');
  }

  pause(): void {
    this.#call.pause();
  }

  resume(): void {
    this.#call.resume();
  }

  cancel(): void {
    this.#call.cancel();
  }
}

/** A gRPC client that sends and receives bytes: for what no official client would send. */
export class RawClient {
  readonly #client: Client;

  constructor({ host, port }: { readonly host: string; readonly port: number }) {
    const options = { 'grpc.max_receive_message_length': -1, 'grpc.max_send_message_length': -1 };
    this.#client = new Client(`${host}:${port}`, credentials.createInsecure(), options);
  }

  /** Makes a call, sends these messages and takes what comes. On the wire all four shapes are the same. */
  call(path: string, messages: readonly Uint8Array[], options: RawCallOptions = {}): Promise<RawAnswer> {
    return this.open(path, messages, options).ended;
  }

  /** As `call`, without waiting for the end. */
  open(path: string, messages: readonly Uint8Array[], options: RawCallOptions = {}): RawCall {
    const metadata = new Metadata();
    for (const [name, value] of Object.entries(options.headers ?? {})) metadata.set(name, value);
    const deadline = options.deadline === undefined ? {} : { deadline: Date.now() + options.deadline };
    const call = this.#client.makeBidiStreamRequest(path, asItIs, asItIs, metadata, deadline);
    for (const message of messages) call.write(Buffer.from(message));
    if (options.keepOpen !== true) call.end();
    return new RawCall(call);
  }

  close(): void {
    this.#client.close();
  }
}
