/** Lets the event loop serve everyone else before going on with a long read. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
