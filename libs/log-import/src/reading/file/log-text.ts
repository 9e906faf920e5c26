/** The bytes aren't text in the encoding that they should be in. */
export class IllFormedTextError extends Error {
  constructor(
    /** The text in front of it, as far as it wasn't given out yet: up to the line at fault. */
    readonly sound: string,
    reason: string,
  ) {
    super(reason);
  }
}

/** Longest unfinished line that is kept to find the place of a fault. */
const KEPT = 256 * 1024;

/** Bytes to text, strictly: nothing is replaced by U+FFFD, and U+0000 is refused. A byte order mark is dropped. */
export class LogText {
  readonly #decoder;
  /** The last line so far: its bytes, and how much of it was given out. Not kept where 0x0A isn't always a line's end. */
  #unfinished: { bytes: Uint8Array; given: number } | undefined;

  /** @throws RangeError if there is no such encoding. */
  constructor(readonly encoding: string) {
    this.#decoder = new TextDecoder(encoding, { fatal: true });
    if (!this.#decoder.encoding.startsWith('utf-16'))
      this.#unfinished = { bytes: new Uint8Array(), given: 0 };
  }

  /** @throws IllFormedTextError */
  decode(chunk: Uint8Array): string {
    const lastLine = chunk.lastIndexOf(0x0a) + 1;
    const lines = chunk.subarray(0, lastLine);
    const rest = chunk.subarray(lastLine);
    const linesText = this.#decode(lines, () => this.#soundLines(lines));
    const restText = this.#decode(rest, () => linesText);
    this.#unfinished = this.#unfinished && extended(this.#unfinished, lastLine > 0, rest, restText.length);
    return withoutNul(linesText + restText);
  }

  /**
   * The end of the file.
   * @throws IllFormedTextError if it comes in the middle of a character.
   */
  end(): void {
    try {
      this.#decoder.decode();
    } catch {
      throw new IllFormedTextError('', `the file ends in the middle of a character of ${this.encoding}`);
    }
  }

  #decode(bytes: Uint8Array, soundText: () => string): string {
    try {
      return this.#decoder.decode(bytes, { stream: true });
    } catch {
      const hint = this.encoding === 'utf-8' ? ' (a file in GBK or GB18030 needs the option encoding)' : '';
      throw new IllFormedTextError(soundText(), `there are bytes here that are not ${this.encoding}${hint}`);
    }
  }

  /** Decodes once more, line by line up to the one at fault; the decoder that failed has forgotten where it was. */
  #soundLines(lines: Uint8Array): string {
    if (!this.#unfinished) return '';
    const bytes = Buffer.concat([this.#unfinished.bytes, lines]);
    const decoder = new TextDecoder(this.encoding, { fatal: true });
    let sound = '';
    try {
      for (let from = 0; from < bytes.length;) {
        const to = bytes.indexOf(0x0a, from) + 1;
        sound += decoder.decode(bytes.subarray(from, to), { stream: true });
        from = to;
      }
    } catch {
      // The line at fault: what came before it is what was looked for.
    }
    return sound.slice(this.#unfinished.given);
  }
}

function extended(
  line: { bytes: Uint8Array; given: number },
  isNew: boolean,
  bytes: Uint8Array,
  given: number,
): { bytes: Uint8Array; given: number } | undefined {
  if (isNew) return { bytes, given };
  if (line.bytes.length + bytes.length > KEPT) return undefined;
  return { bytes: Buffer.concat([line.bytes, bytes]), given: line.given + given };
}

function withoutNul(text: string): string {
  const nul = text.indexOf('\0');
  if (nul < 0) return text;
  throw new IllFormedTextError(
    text.slice(0, text.lastIndexOf('\n', nul) + 1),
    'there is a NUL character here',
  );
}
