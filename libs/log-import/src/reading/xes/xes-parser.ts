import type { Json } from '@huiyin/event-store';
import sax from 'sax';
import { BrokenLogError } from '../broken-log-error.ts';
import { RepeatedElements } from './repeated-elements.ts';

/** What a XES file says, element by element. */
export interface XesContent {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  /** A whole attribute element without nested ones, seen before: the same as `open` and `close`. */
  repeated(key: string, value: Json): void;
  /** The element in which the parser stands, in words. */
  readonly element: string | undefined;
}

/** Longest text without any element beginning or ending in it, in characters: beyond, memory would be at risk. */
const LONGEST = 16 * 1024 * 1024;

/**
 * XML as text to elements: `sax` in strict mode, fed one tag at a time so that repeated ones can be looked up.
 * Entities other than XML's own five are refused, declared or not, so none can expand.
 */
export class XesParser {
  readonly #sax = sax.parser(true, { position: true, ...{ strictEntities: true } });
  readonly #repeated = new RepeatedElements();
  #line = 0;
  #column = 0;
  #depth = 0;
  #sawRoot = false;
  /** The parser stands between two elements, inside the root: nothing of the next one has been read. */
  #between = false;
  /** Elements that began or ended in the text at hand; what an empty attribute element held. */
  #tags = 0;
  #empty: { key: string; value: Json } | undefined;
  #sinceTag = 0;

  constructor(
    readonly path: string,
    readonly content: XesContent,
  ) {
    // sax's own limit is 64 KiB, and where it strikes depends on how the text is cut: ours doesn't.
    Object.assign(this.#sax, { bufferCheckPosition: Infinity });
    this.#sax.onerror = ({ message }) => this.#malformed(message.split('\n')[0] ?? message);
    this.#sax.onopentag = ({ name, attributes }) => {
      if (this.#depth === 0 && this.#sawRoot) this.#malformed('A second root element');
      this.#depth += 1;
      this.#tags += 1;
      this.#sawRoot = true;
      this.content.open(name, attributes as Record<string, string>);
    };
    // sax asks the attributes themselves whether it has one already, and breaks on an attribute by that name.
    this.#sax.onattribute = ({ name }) => {
      if (name === 'hasOwnProperty') this.#malformed('Invalid attribute name');
    };
    this.#sax.onclosetag = (name) => {
      this.#depth -= 1;
      this.#tags += 1;
      this.content.close(name);
    };
  }

  /** From 1. Within a stretch sax is ahead; after looking one up, we are. */
  get line(): number {
    return Math.max(this.#line, this.#sax.line) + 1;
  }

  /** To be called from `content.close`: the element that closes was empty and means the same wherever it stands. */
  holdsOnly(key: string, value: Json): void {
    this.#empty = { key, value };
  }

  write(text: string): void {
    for (let from = 0; from < text.length;) {
      const close = text.indexOf('>', from);
      const to = close < 0 ? text.length : close + 1;
      const stretch = text.slice(from, to);
      const known = this.#between ? this.#repeated.get(stretch) : undefined;
      if (known) {
        this.#line += known.lines;
        this.#column = known.columns + (known.lines === 0 ? this.#column : 0);
        this.content.repeated(known.key, known.value);
      } else {
        this.#parse(stretch, close >= 0);
      }
      from = to;
    }
  }

  end(): void {
    if (!this.#sawRoot) this.#malformed('There is no XML element');
    this.#position();
    this.#sax.close();
  }

  #parse(stretch: string, isTag: boolean): void {
    const wasBetween = this.#between;
    this.#tags = 0;
    this.#empty = undefined;
    this.#position();
    this.#sax.write(stretch);
    this.#line = this.#sax.line;
    this.#column = this.#sax.column;
    // A tag is reported at its ">", which is the last character here: right after it the parser stands between elements.
    this.#between = isTag && this.#tags > 0 && this.#depth > 0;
    if (wasBetween && this.#tags === 2 && this.#empty) {
      const { key, value } = this.#empty;
      this.#repeated.remember(stretch, key, value);
    }
    this.#sinceTag = this.#tags > 0 ? 0 : this.#sinceTag + stretch.length;
    if (this.#sinceTag > LONGEST) this.#malformed('More than 16 MiB without an element beginning or ending');
  }

  /** sax doesn't see what is looked up, so it has to be told where it stands. */
  #position(): void {
    this.#sax.line = this.#line;
    this.#sax.column = this.#column;
  }

  #malformed(complaint: string): never {
    const endsEarly = complaint === 'Unclosed root tag' || complaint === 'Unexpected end';
    const place = { line: this.#sax.line + 1, column: this.#sax.column, element: this.content.element };
    throw new BrokenLogError(
      this.path,
      endsEarly ? { line: place.line, element: place.element } : place,
      endsEarly ? 'the file ends in the middle of the XML: it is cut off' : `malformed XML: ${complaint}`,
    );
  }
}
