import { Status } from './status.ts';

/** How a call ends when it doesn't succeed: what the client is told, and nothing else. */
export class RpcError extends Error {
  readonly status: Status;
  /** Sent behind the status. Clients choose their typed error by the one named `exception`. */
  readonly trailers: Readonly<Record<string, string>>;

  constructor(status: Status, message: string, trailers: Readonly<Record<string, string>> = {}) {
    // Half a surrogate pair, which clients can put into names, can't be sent back.
    super(message.toWellFormed());
    this.status = status;
    this.trailers = trailers;
  }

  override get name(): string {
    return 'RpcError';
  }
}

/** The request can't be understood, or makes no sense. `message` is a sentence that says what is wrong with it. */
export function invalidArgument(message: string): RpcError {
  return new RpcError(Status.INVALID_ARGUMENT, message);
}

/** Nothing can be served here now. Clients drop the connection and look for another one. */
export function unavailable(message: string): RpcError {
  return new RpcError(Status.UNAVAILABLE, message);
}
