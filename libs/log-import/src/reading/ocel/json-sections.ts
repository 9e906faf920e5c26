import { TokenParser, Tokenizer, TokenType } from '@streamparser/json';
import { BrokenLogError } from '../broken-log-error.ts';
import { LineCounter } from '../file/line-counter.ts';
import type { Place } from '../place.ts';

/** An element of one of the lists that are read. */
export interface JsonElement {
  readonly section: string;
  readonly value: unknown;
  /** From 0, within its section. */
  readonly index: number;
  readonly line: number;
}

const DEEPEST = 64;

/** JavaScript would round an integer beyond 2^53 without a word; orders and parcels do have numbers of 18 digits. */
class ExactTokenizer extends Tokenizer {
  protected override parseNumber(text: string): number {
    const number = Number(text);
    if (!Number.isFinite(number) || (/^-?\d+$/.test(text) && !Number.isSafeInteger(number))) {
      throw new Error(`the number ${text} can't be kept exactly: write it as a string`);
    }
    return number + 0;
  }
}

/**
 * A JSON object whose members are long lists, read element by element by `@streamparser/json`; other members are
 * passed over. Memory holds one element at a time.
 */
export class JsonSections {
  readonly #tokenizer = new ExactTokenizer();
  readonly #values: TokenParser;
  readonly #begun = new Set<string>();
  readonly #lines = new LineCounter();
  #depth = 0;
  #atKey = false;
  #key = '';
  #section: string | undefined;
  #index = 0;
  #elementLine = 1;

  constructor(
    readonly path: string,
    /** Names of the lists to read. */
    readonly sections: readonly string[],
    readonly onElement: (element: JsonElement) => void,
  ) {
    this.#values = new TokenParser({ paths: sections.map((name) => `$.${name}.*`), keepStack: false });
    this.#values.onValue = ({ value }) => {
      if (!this.#section) this.#broken(`"${this.#key}" is not a list`);
      this.onElement({ section: this.#section, value, index: this.#index, line: this.#elementLine });
      this.#index += 1;
    };
    this.#values.onError = (error) => this.#malformed(error);
    this.#tokenizer.onError = (error) => this.#malformed(error);
    this.#values.onEnd = () => this.#tokenizer.end();
    this.#tokenizer.onToken = (token) => {
      this.#lines.lineAt(token.offset);
      this.#track(token.token, token.value);
      this.#values.write(token);
    };
  }

  /** The lists that have begun so far, in their order. */
  get begun(): ReadonlySet<string> {
    return this.#begun;
  }

  /** The end of what was read so far. */
  get place(): Place {
    return this.#placed(this.#lines.lastLine);
  }

  write(text: string): void {
    const bytes = Buffer.from(text);
    this.#lines.next(bytes);
    this.#tokenizer.write(bytes);
  }

  end(): void {
    if (!this.#values.isEnded) {
      throw new BrokenLogError(
        this.path,
        this.place,
        'the file ends in the middle of the JSON: it is cut off',
      );
    }
    const missing = this.sections.find((name) => !this.#begun.has(name));
    if (missing) {
      throw new BrokenLogError(this.path, undefined, `this is not OCEL 2.0: there is no list "${missing}"`);
    }
  }

  /** Follows where in the document the tokens stand: the parser of values doesn't tell. */
  #track(token: TokenType, value: unknown): void {
    switch (token) {
      case TokenType.LEFT_BRACE:
      case TokenType.LEFT_BRACKET:
        if (this.#depth === 0 && token === TokenType.LEFT_BRACKET)
          this.#broken('this is not OCEL 2.0: a list');
        if (this.#depth === 1) this.#begin(token === TokenType.LEFT_BRACKET);
        this.#beginElement();
        this.#depth += 1;
        if (this.#depth > DEEPEST) this.#broken(`nested more than ${DEEPEST} deep`);
        this.#atKey = this.#depth === 1;
        break;
      case TokenType.RIGHT_BRACE:
      case TokenType.RIGHT_BRACKET:
        this.#depth -= 1;
        if (this.#depth === 1) this.#section = undefined;
        break;
      case TokenType.COMMA:
        this.#atKey = this.#depth === 1;
        break;
      case TokenType.STRING:
        this.#wellFormed(String(value));
        this.#beginElement();
        if (this.#atKey) this.#key = String(value);
        this.#atKey = false;
        break;
      default:
        this.#beginElement();
    }
  }

  #beginElement(): void {
    if (this.#depth === 2) this.#elementLine = this.#lines.line;
  }

  #begin(isList: boolean): void {
    if (!this.sections.includes(this.#key)) return;
    if (!isList) this.#broken(`"${this.#key}" is not a list`);
    if (this.#begun.has(this.#key)) this.#broken(`there are two lists "${this.#key}"`);
    this.#begun.add(this.#key);
    this.#section = this.#key;
    this.#index = 0;
  }

  #wellFormed(text: string): void {
    if (!text.isWellFormed() || text.includes('\0')) {
      this.#broken(`ill-formed Unicode in ${JSON.stringify(text.slice(0, 60))}`);
    }
  }

  #placed(line: number): Place {
    return { line, element: this.#section && `${this.#section.replace(/s$/, '')} ${this.#index + 1}` };
  }

  #broken(reason: string): never {
    throw new BrokenLogError(this.path, this.#placed(this.#lines.line), reason);
  }

  #malformed(error: Error): never {
    if (error instanceof BrokenLogError) throw error;
    const position = /absolute position "(\d+)"/.exec(error.message)?.[1];
    if (position) this.#lines.lineAt(Number(position));
    const complaint = /^Unexpected (?:"[^]"|[A-Z_]+(?: \(.*\))?)/.exec(error.message)?.[0].toLowerCase();
    this.#broken(`malformed JSON: ${complaint ?? error.message}`);
  }
}
