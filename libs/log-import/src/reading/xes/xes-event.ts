import type { Json } from '@huiyin/event-store';
import { UnusableAttributeError, addAttribute } from '../attributes.ts';
import type { LoggedStep, LoggedTrace } from '../logged-step.ts';
import { UnreadableTimeError, readMoment } from '../moment.ts';
import type { Place } from '../place.ts';

/** The attributes of the standard extensions that have a field of their own in a step. */
const ACTIVITY = 'concept:name';
const TIME = 'time:timestamp';
const ID = 'identity:id';

/** An event of XES that is being read. */
export class XesEvent {
  readonly #attributes: Record<string, Json> = {};
  #activity: string | undefined;
  #time: string | undefined;
  #id: string | undefined;

  constructor(
    readonly place: Place,
    readonly trace: LoggedTrace | undefined,
    readonly indexInTrace: number | undefined,
  ) {}

  /** @throws UnusableAttributeError if it says a second time what an event can be only once. */
  add(key: string, value: Json): void {
    if (key === ACTIVITY) this.#activity = this.#once(key, this.#activity, value);
    else if (key === TIME) this.#time = this.#once(key, this.#time, value);
    else if (key === ID) this.#id = this.#once(key, this.#id, value);
    else addAttribute(this.#attributes, key, value);
  }

  /** @throws UnreadableTimeError */
  toStep(ordinal: number, timezone: string | undefined): LoggedStep {
    if (this.#time === undefined) throw new UnreadableTimeError(`the event has no ${TIME}`);
    return {
      ordinal,
      place: this.place,
      id: this.#id,
      activity: this.#activity ?? '',
      occurredAt: readMoment(this.#time, timezone),
      writtenTime: this.#time,
      attributes: this.#attributes,
      objects: [],
      trace: this.trace,
      indexInTrace: this.indexInTrace,
    };
  }

  #once(key: string, held: string | undefined, value: Json): string {
    if (held !== undefined) throw new UnusableAttributeError(`the event has two attributes ${key}`);
    if (value === null || typeof value !== 'object') return String(value ?? '');
    // There are attributes nested in it: the field takes its own value, and the whole stays among the attributes.
    addAttribute(this.#attributes, key, value);
    const own = 'value' in value ? value.value : undefined;
    return typeof own === 'string' ? own : '';
  }
}
