/** A cursor that nobody but this engine can have made. */
export class InvalidCursorError extends Error {
  override readonly name = 'InvalidCursorError';
  constructor() {
    super('The cursor isn’t one that was handed out for this list.');
  }
}

/** Where a page ended: the sort key and the id of its last row. Opaque outside. */
export interface Cursor {
  readonly key: number;
  readonly id: string;
}

export const writeCursor = ({ key, id }: Cursor): string =>
  Buffer.from(JSON.stringify([key, id])).toString('base64url');

/** @throws InvalidCursorError */
export function readCursor(text: string): Cursor {
  try {
    const [key, id, ...more] = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown[];
    if (Number.isSafeInteger(key) && typeof id === 'string' && more.length === 0)
      return { key: key as number, id };
  } catch {
    // Falls through to the one answer that every bad cursor gets.
  }
  throw new InvalidCursorError();
}
