import { storableText } from '../storable.ts';

type Row = Readonly<Record<string, unknown>>;

/** Bytes after which a part ends, with its row: all rows together may be larger than a message may be. */
const PART = 1_000_000;
/** Bytes that a row takes, most of the time. */
const ROW = 1_000;
/** The most bytes that UTF-8 needs for one UTF-16 unit. */
const WIDEST = 3;

const ESCAPED: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
/** What COPY's text format escapes, and the character that no text may hold. */
const SPECIAL = /[\\\n\r\t\0]/;
const [TAB, NEWLINE] = [9, 10];

/**
 * Rows in COPY's text format, in parts. Written into the bytes at once: to make long texts and then bytes of them costs
 * twice as much.
 */
export function* copiedRows(rows: readonly Row[], columns: readonly string[]): Iterable<Buffer> {
  let part: Buffer = Buffer.allocUnsafe(Math.min(rows.length * ROW, PART + ROW));
  let end = 0;
  for (const row of rows) {
    for (const [index, column] of columns.entries()) {
      const text = field(row[column]);
      const needed = end + text.length * WIDEST + 1;
      if (needed > part.length) part = grown(part, end, needed);
      end += part.write(text, end);
      part[end++] = index === columns.length - 1 ? NEWLINE : TAB;
    }
    if (end < PART) continue;
    yield part.subarray(0, end);
    part = Buffer.allocUnsafe(PART + ROW);
    end = 0;
  }
  if (end > 0) yield part.subarray(0, end);
}

function grown(buffer: Buffer, used: number, needed: number): Buffer {
  const larger = Buffer.allocUnsafe(Math.max(needed, 2 * buffer.length));
  buffer.copy(larger, 0, 0, used);
  return larger;
}

function field(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (value === null || value === undefined) return '\\N';
  const text = String(value);
  if (!SPECIAL.test(text) && text.isWellFormed()) return text;
  return storableText(text).replace(/[\\\n\r\t]/g, (found) => ESCAPED[found] as string);
}
