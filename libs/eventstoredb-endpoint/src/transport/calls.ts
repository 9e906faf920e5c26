import type {
  ServerDuplexStream,
  ServerReadableStream,
  ServerUnaryCall,
  ServerWritableStream,
  sendUnaryData,
} from '@grpc/grpc-js';
import { invalidArgument } from '../rpc/rpc-error.ts';
import { Call, type CallSettings, type Surface } from './call.ts';
import type { Method } from './methods.ts';
import { Requests } from './requests.ts';
import { StreamResponses } from './stream-responses.ts';

type Send = sendUnaryData<Buffer>;

/** How grpc-js calls the four shapes of methods. */
const TYPES = {
  unary: 'unary',
  'server-streaming': 'serverStream',
  'client-streaming': 'clientStream',
  duplex: 'bidi',
} as const;

/** The calls of a server: makes handlers for grpc-js of ours, and knows which calls are under way. */
export class Calls {
  readonly #underWay = new Set<Call>();
  readonly #settings: CallSettings;

  constructor(settings: CallSettings) {
    this.#settings = settings;
  }

  get count(): number {
    return this.#underWay.size;
  }

  /** Ends those under way that didn't end in time. */
  cutOff(): void {
    for (const call of this.#underWay) call.cutOff();
  }

  /** What grpc-js is to call for this method. */
  handler(method: Method) {
    return { type: TYPES[method.handler.kind], serve: this.#serve(method) };
  }

  #serve(method: Method) {
    const { handler, encode } = method;
    const decode = decoder(method);
    switch (handler.kind) {
      case 'unary':
        return (surface: ServerUnaryCall<Buffer, Buffer>, send: Send) =>
          this.#run(method, surface, send, async (call) =>
            send(null, encode(await handler.handle(decode(surface.request), call))),
          );
      case 'client-streaming':
        return (surface: ServerReadableStream<Buffer, Buffer>, send: Send) =>
          this.#run(method, surface, send, async (call) =>
            send(null, encode(await handler.handle(new Requests(surface, decode), call))),
          );
      case 'server-streaming':
        return (surface: ServerWritableStream<Buffer, Buffer>) =>
          this.#run(method, surface, endsWith(surface), async (call) => {
            call.stopAtDeadline(() => surface.destroy());
            const responses = new StreamResponses(surface, encode, call.signal);
            await handler.handle(decode(surface.request), responses, call);
            await call.throwIfCutShort();
            surface.end();
          });
      case 'duplex':
        return (surface: ServerDuplexStream<Buffer, Buffer>) =>
          this.#run(method, surface, endsWith(surface), async (call) => {
            call.stopAtDeadline(() => surface.destroy());
            const requests = new Requests(surface, decode);
            await handler.handle(requests, new StreamResponses(surface, encode, call.signal), call);
            await call.throwIfCutShort();
            surface.end();
          });
    }
  }

  #run(method: Method, surface: Surface, fail: (error: Error) => void, serve: (call: Call) => Promise<void>) {
    const call = new Call(method, surface, this.#settings);
    this.#underWay.add(call);
    void call.run(serve, fail).finally(() => this.#underWay.delete(call));
  }
}

/** Streams are ended by an error, which grpc-js makes the status of. */
const endsWith = (surface: Surface) => (error: Error) => void surface.emit('error', error);

function decoder({ decode }: Method): (bytes: Buffer) => unknown {
  return (bytes) => {
    try {
      return decode(bytes);
    } catch {
      throw invalidArgument('The message is not what this method takes: it could not be decoded.');
    }
  };
}
