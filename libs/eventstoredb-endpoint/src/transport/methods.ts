import type {
  Service,
  ClientStreaming,
  Duplex,
  ServerStreaming,
  Unary,
  MethodDefinition,
} from '../rpc/service.ts';
import { checkShape } from '../wire/message-shape.ts';
import { BY_HAND, REQUEST_SHAPES } from '../wire/request-shapes.ts';

/** A handler, by the shape of its method. */
export type Handler =
  | { readonly kind: 'unary'; readonly handle: Unary<unknown, unknown> }
  | { readonly kind: 'server-streaming'; readonly handle: ServerStreaming<unknown, unknown> }
  | { readonly kind: 'client-streaming'; readonly handle: ClientStreaming<unknown, unknown> }
  | { readonly kind: 'duplex'; readonly handle: Duplex<unknown, unknown> };

/** A method that is served. */
export interface Method {
  /** `/package.Service/Method`, as requests name it. */
  readonly path: string;
  readonly decode: (bytes: Buffer) => unknown;
  /** Bytes pass as they are. */
  readonly encode: (message: unknown) => Buffer;
  readonly handler: Handler;
  /** See `Service`. */
  readonly open: boolean;
}

/** The methods of these services that have handlers. */
export function methodsOf(services: readonly Service[]): readonly Method[] {
  return services.flatMap(({ definition, handlers, open }) =>
    Object.entries(definition).flatMap(([name, described]) => {
      const handle = handlers[name];
      return typeof handle === 'function' ? [methodOf(described, handle, open)] : [];
    }),
  );
}

function methodOf(described: MethodDefinition<never, never>, handle: object, open: boolean): Method {
  const { path, requestStream, responseStream, requestDeserialize, responseSerialize } = described;
  const kind = requestStream
    ? responseStream
      ? 'duplex'
      : 'client-streaming'
    : responseStream
      ? 'server-streaming'
      : 'unary';
  return {
    path,
    decode: safely(path, requestDeserialize),
    // What `service` has checked of the definition and the handlers together is forgotten here on both sides.
    encode: (message) =>
      Buffer.isBuffer(message)
        ? message
        : (responseSerialize as unknown as (message: unknown) => Buffer)(message),
    handler: { kind, handle } as Handler,
    open,
  };
}

/** @throws Error of a method whose requests nobody has described: they could not be taken from just anybody. */
function safely(path: string, deserialize: (bytes: Buffer) => unknown): (bytes: Buffer) => unknown {
  const shape = REQUEST_SHAPES.get(path);
  if (shape === undefined) throw new Error(`The requests of ${path} are not described.`);
  if (shape === BY_HAND) return deserialize;
  return (bytes) => {
    checkShape(bytes, shape);
    return deserialize(bytes);
  };
}
