/** Texts go over the wire as UTF-8. */
export const utf8 = (text: string): Uint8Array => Buffer.from(text);

/** The text that bytes in UTF-8 stand for. */
export const textOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
