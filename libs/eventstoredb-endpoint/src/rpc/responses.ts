/** Where a handler that answers with many messages puts them. */
export interface Responses<Response> {
  /**
   * Sends a message, encoded or not; or puts it in line where the client reads slower than the handler writes.
   *
   * @returns false when enough is in line: wait for `drained` before writing more.
   */
  write(message: Response | Buffer): boolean;

  /** Resolves as soon as there is room. Rejects when the call is over for the client. */
  drained(): Promise<void>;
}
