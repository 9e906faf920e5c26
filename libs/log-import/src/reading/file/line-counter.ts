/** Tells lines by byte positions, which may only grow from question to question. */
export class LineCounter {
  /** Positions of line ends, those before `#passed` answered for. */
  #ends: number[] = [];
  #passed = 0;
  #size = 0;
  #line = 1;

  /** The line told last, from 1. */
  get line(): number {
    return this.#line;
  }

  /** The line in which the bytes so far end, from 1. */
  get lastLine(): number {
    return this.#line + this.#ends.length - this.#passed;
  }

  /** The next bytes of the file. */
  next(bytes: Uint8Array): void {
    this.#ends.splice(0, this.#passed);
    this.#passed = 0;
    for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) {
      this.#ends.push(this.#size + at);
    }
    this.#size += bytes.length;
  }

  /** The line in which the byte at `position` stands, from 1. */
  lineAt(position: number): number {
    while (this.#ends[this.#passed]! < position) {
      this.#passed += 1;
      this.#line += 1;
    }
    return this.#line;
  }
}
