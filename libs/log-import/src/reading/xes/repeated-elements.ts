import type { Json } from '@huiyin/event-store';

/** A whole attribute element, as the parser found it. */
export interface RepeatedElement {
  readonly key: string;
  readonly value: Json;
  /** Line breaks in its text, and characters after the last of them. */
  readonly lines: number;
  readonly columns: number;
}

const MOST = 8192;
const LONGEST = 256;

/**
 * What the parser made of elements that it has read before, by their text.
 *
 * Logs say the same few things over and over: nine of ten attributes of the incident log are repetitions. What an
 * empty element between two others means depends on its text alone, so the second time the answer is looked up, which
 * makes reading that log nearly three times as fast. Bounded, and forgotten when full: what is common comes back at once.
 */
export class RepeatedElements {
  #known = new Map<string, RepeatedElement>();

  get(text: string): RepeatedElement | undefined {
    return this.#known.get(text);
  }

  remember(text: string, key: string, value: Json): void {
    if (text.length > LONGEST) return;
    if (this.#known.size >= MOST) this.#known.clear();
    const lines = text.split('\n');
    // A copy: a slice would keep the whole chunk that it was cut from alive.
    this.#known.set(Buffer.from(text).toString(), {
      key,
      value,
      lines: lines.length - 1,
      columns: lines.at(-1)!.length,
    });
  }
}
