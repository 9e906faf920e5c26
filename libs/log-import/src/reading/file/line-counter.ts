/** Tells lines by byte positions that only ever grow, looking at each byte once. */
export class LineCounter {
  #bytes = new Uint8Array();
  /** Position in the file of the first byte at hand. */
  #start = 0;
  #line = 1;
  /** Position of the first line end not counted yet; infinite if it isn't among the bytes at hand. */
  #lineEnd = Infinity;

  /** The line last told, from 1. */
  get line(): number {
    return this.#line;
  }

  /** The next bytes of the file. Every line end in those before counts from now on. */
  next(bytes: Uint8Array<ArrayBuffer>): void {
    this.lineAt(this.#start + this.#bytes.length);
    this.#start += this.#bytes.length;
    this.#bytes = bytes;
    this.#lineEnd = this.#find(0);
  }

  /** The line in which the byte at `position` stands, from 1. */
  lineAt(position: number): number {
    while (this.#lineEnd < position) {
      this.#line += 1;
      this.#lineEnd = this.#find(this.#lineEnd - this.#start + 1);
    }
    return this.#line;
  }

  #find(from: number): number {
    const at = this.#bytes.indexOf(0x0a, from);
    return at < 0 ? Infinity : this.#start + at;
  }
}
