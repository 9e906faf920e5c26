import { Client, credentials, Metadata, type StatusObject } from '@grpc/grpc-js';

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
  /** Cancels the call once so many messages have come. */
  readonly cancelAfter?: number;
}

const asItIs = (bytes: Buffer): Buffer => bytes;

/** A gRPC client that sends and receives bytes: for what no official client would send. */
export class RawClient {
  readonly #client: Client;

  constructor({ host, port }: { readonly host: string; readonly port: number }) {
    const options = { 'grpc.max_receive_message_length': -1, 'grpc.max_send_message_length': -1 };
    this.#client = new Client(`${host}:${port}`, credentials.createInsecure(), options);
  }

  /** Makes a call, sends these messages and takes what comes. On the wire all four shapes are the same. */
  call(path: string, messages: readonly Uint8Array[], options: RawCallOptions = {}): Promise<RawAnswer> {
    const metadata = new Metadata();
    for (const [name, value] of Object.entries(options.headers ?? {})) metadata.set(name, value);
    const deadline = options.deadline === undefined ? {} : { deadline: Date.now() + options.deadline };
    const call = this.#client.makeBidiStreamRequest(path, asItIs, asItIs, metadata, deadline);
    return new Promise((resolve) => {
      const received: Buffer[] = [];
      call.on('data', (message: Buffer) => {
        received.push(message);
        if (received.length === options.cancelAfter) call.cancel();
      });
      // The status says the same, and comes in any case.
      call.on('error', () => undefined);
      call.on('status', ({ code, details, metadata }: StatusObject) => {
        resolve({ messages: received, code, details, trailers: metadata.getMap() });
      });
      for (const message of messages) call.write(Buffer.from(message));
      if (options.keepOpen !== true) call.end();
    });
  }

  close(): void {
    this.#client.close();
  }
}
