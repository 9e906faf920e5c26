const BYTE_ORDER_MARKS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

const XML_DECLARATION = /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/;

/**
 * The encoding of a file that begins like this, as a label of the WHATWG Encoding Standard: by its byte order mark,
 * else as `told` by who knows it, else by its XML declaration, else UTF-8.
 */
export function encodingOf(head: Uint8Array, told: string | undefined): string {
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, at) => head[at] === byte));
  const declared = XML_DECLARATION.exec(Buffer.from(head.subarray(0, 256)).toString('latin1'));
  return marked?.[0] ?? told ?? declared?.[1]?.toLowerCase() ?? 'utf-8';
}
