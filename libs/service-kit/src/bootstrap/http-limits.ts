/** What a client may ask of the server at most. */
export interface HttpLimits {
  /** Bytes of a body. Default 256 KiB. */
  readonly bodyLimit?: number;
  /** Time for a whole request to arrive, its body included, in milliseconds. Default 30,000. */
  readonly requestTimeout?: number;
  /** How long an idle connection is kept for the client's next request, in milliseconds. Default 65,000. */
  readonly keepAliveTimeout?: number;
  /** How long a stopping server waits for requests in flight, in milliseconds. Default 10,000. */
  readonly shutdownGrace?: number;
}

export const defaultHttpLimits: Required<HttpLimits> = {
  bodyLimit: 256 * 1024,
  requestTimeout: 30_000,
  // Longer than the idle timeouts of usual proxies, so that they close first and never meet a closed connection.
  keepAliveTimeout: 65_000,
  shutdownGrace: 10_000,
};

/** Characters of one path parameter, such as a case's id. */
export const maxParamLength = 200;

/** Bytes of a request line with all its header fields: Node's own default, said here because answers depend on it. */
export const maxHeaderSize = 16 * 1024;
