import type { CallContext } from './call-context.ts';
import type { Responses } from './responses.ts';

/** Encoded messages may be handed over as they are, where a handler knows a faster way than the generated classes. */
export type Encoded<Message> = Message | Buffer;

export type Unary<Request, Response> = (request: Request, call: CallContext) => Promise<Encoded<Response>>;

export type ServerStreaming<Request, Response> = (
  request: Request,
  responses: Responses<Response>,
  call: CallContext,
) => Promise<void>;

export type ClientStreaming<Request, Response> = (
  requests: AsyncIterable<Request>,
  call: CallContext,
) => Promise<Encoded<Response>>;

export type Duplex<Request, Response> = (
  requests: AsyncIterable<Request>,
  responses: Responses<Response>,
  call: CallContext,
) => Promise<void>;

/** A method as generated code describes it (grpc-js' MethodDefinition, as far as it matters here). */
export interface MethodDefinition<Request, Response> {
  readonly path: string;
  readonly requestStream: boolean;
  readonly responseStream: boolean;
  readonly requestDeserialize: (bytes: Buffer) => Request;
  readonly responseSerialize: (message: Response) => Buffer;
}

type HandlerOf<D> =
  D extends MethodDefinition<infer Request, infer Response>
    ? D['requestStream'] extends true
      ? D['responseStream'] extends true
        ? Duplex<Request, Response>
        : ClientStreaming<Request, Response>
      : D['responseStream'] extends true
        ? ServerStreaming<Request, Response>
        : Unary<Request, Response>
    : never;

/** A handler for each method served, by the name that generated code gives it. Others answer UNIMPLEMENTED. */
export type Handlers<Definition> = {
  readonly [K in keyof Definition as string extends K ? never : number extends K ? never : K]?: HandlerOf<
    Definition[K]
  >;
};

/** A gRPC service: what generated code says of it, and who does the work. */
export interface Service {
  readonly definition: Readonly<Record<string, MethodDefinition<never, never>>>;
  readonly handlers: Readonly<Record<string, unknown>>;
  /** Whether those may call it who haven't said who they are, where others have to. */
  readonly open: boolean;
}

/** Puts a service together; the compiler sees to it that each handler fits its method. */
export function service<Definition extends object>(
  definition: Definition,
  handlers: Handlers<Definition>,
  { open = false }: { readonly open?: boolean } = {},
): Service {
  return { definition: definition as unknown as Service['definition'], handlers, open };
}
