import type pg from 'pg';
import type { Connection, Submittable } from 'pg';
import { storableText } from '../storable.ts';

/** What pg's connections can do beyond what their types say. */
interface CopyingConnection {
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

type Copied = { readonly command: 'COPY'; readonly rowCount: number; readonly rows: readonly never[] };

/** A statement that takes its rows from its parameters: each is a part of the text that is copied in. */
export const isCopy = (sql: string): boolean => sql.startsWith('copy ');

/** Copies rows in: of all ways into a table the cheapest for both sides. */
export class CopyIn implements Submittable {
  #rowCount = 0;
  #failure: Error | undefined;

  private constructor(
    private readonly sql: string,
    private readonly parts: readonly string[],
    /** Wrapped and also called by pg, when there is no answer in time. */
    public callback: (error: Error | null) => void,
  ) {}

  static run(client: pg.Client, sql: string, parts: readonly string[]): Promise<Copied> {
    return new Promise((resolve, reject) => {
      const copy: CopyIn = new CopyIn(sql, parts, (error) =>
        error ? reject(error) : resolve({ command: 'COPY', rowCount: copy.#rowCount, rows: [] }),
      );
      client.query(copy);
    });
  }

  submit(connection: Connection): void {
    connection.query(this.sql);
  }

  handleCopyInResponse(connection: Connection & CopyingConnection): void {
    for (const part of this.parts) connection.sendCopyFromChunk(Buffer.from(part));
    connection.endCopyFrom();
  }

  handleCommandComplete({ text }: { text: string }): void {
    this.#rowCount = Number(text.split(' ')[1]);
  }

  handleError(error: Error): void {
    this.#failure = error;
    this.callback(error);
  }

  handleReadyForQuery(): void {
    if (!this.#failure) this.callback(null);
  }
}

/** Characters of one part: what is copied may be larger than the longest string. */
const PART = 1_000_000;
const ESCAPED: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const TO_ESCAPE = /[\\\n\r\t]/;

/** Rows as COPY's text format has them, in parts. */
export function copyText(rows: readonly object[], columns: readonly string[]): string[] {
  const parts: string[] = [];
  let part = '';
  for (const row of rows) {
    let separator = '';
    for (const column of columns) {
      part += separator + field((row as Readonly<Record<string, unknown>>)[column]);
      separator = '\t';
    }
    part += '\n';
    if (part.length < PART) continue;
    parts.push(part);
    part = '';
  }
  if (part !== '') parts.push(part);
  return parts;
}

function field(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  const text = storableText(String(value));
  return TO_ESCAPE.test(text) ? text.replace(/[\\\n\r\t]/g, (found) => ESCAPED[found] as string) : text;
}
