import { storableText } from '../storable.ts';

type Row = Readonly<Record<string, unknown>>;

/** Bytes of one part, at most: all rows together may be larger than a message may be. */
const PART = 1_000_000;
/** Bytes of a part per row, to begin with. */
const ROW = 1_000;
/** The most bytes that UTF-8 needs for one UTF-16 unit. */
const WIDEST = 3;

const ESCAPED: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
/** What COPY's text format escapes, and what no text may hold. */
const SPECIAL = /[\\\n\r\t\0\uD800-\uDFFF]/;
const [TAB, NEWLINE] = [9, 10];

/**
 * Rows in COPY's text format, in parts. Written into the bytes at once: to make long texts and then bytes of them costs
 * twice as much.
 */
export function* copiedRows(rows: readonly Row[], columns: readonly string[]): Iterable<Buffer> {
  let part = Buffer.allocUnsafe(0);
  let end = 0;
  for (const row of rows) {
    for (const [index, column] of columns.entries()) {
      const text = field(row[column]);
      const room = text.length * WIDEST + 2;
      if (part.length - end < room) {
        if (end > 0) yield part.subarray(0, end);
        part = Buffer.allocUnsafe(Math.max(Math.min(rows.length * ROW, PART), room));
        end = 0;
      }
      end += part.write(text, end);
      part[end++] = index === columns.length - 1 ? NEWLINE : TAB;
    }
  }
  if (end > 0) yield part.subarray(0, end);
}

function field(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (value === null || value === undefined) return '\\N';
  const text = String(value);
  if (!SPECIAL.test(text)) return text;
  return storableText(text).replace(/[\\\n\r\t]/g, (found) => ESCAPED[found] as string);
}
