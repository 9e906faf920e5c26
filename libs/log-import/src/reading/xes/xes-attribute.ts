import type { Json } from '@huiyin/event-store';
import { addAttribute } from '../attributes.ts';
import { xesValue } from './xes-value.ts';

/** An attribute of XES that is being read: its element is open. */
export class XesAttribute {
  #inner: Record<string, Json> | undefined;
  #items: Json[] | undefined;

  constructor(
    readonly type: string,
    readonly key: string,
    readonly text: string | undefined,
  ) {
    if (type === 'container') this.#inner = {};
    if (type === 'list') this.#items = [];
  }

  /** The attribute's own value, whatever is nested in it. */
  get ownValue(): Json {
    return xesValue(this.type, this.text);
  }

  add(key: string, value: Json): void {
    // Keys in a list may repeat and their order counts, so each item keeps its own.
    if (this.#items) this.#items.push(recordOf(key, value));
    else addAttribute((this.#inner ??= {}), key, value);
  }

  /**
   * As JSON: the value; a container's attributes as a record; a list's as records of one key, in order; and
   * `{ value, attributes }` for a value that has attributes of its own.
   */
  get value(): Json {
    if (this.#items) return this.#items;
    if (this.type === 'container') return this.#inner ?? {};
    return this.#inner ? { value: this.ownValue, attributes: this.#inner } : this.ownValue;
  }
}

function recordOf(key: string, value: Json): Record<string, Json> {
  const record: Record<string, Json> = {};
  addAttribute(record, key, value);
  return record;
}
