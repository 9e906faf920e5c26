import type { Json } from '@huiyin/event-store';
import { UnusableAttributeError, addAttribute } from '../attributes.ts';
import { BrokenLogError } from '../broken-log-error.ts';
import type { LoggedStep, LoggedTrace } from '../logged-step.ts';
import { UnreadableTimeError } from '../moment.ts';
import type { Place } from '../place.ts';
import type { StepReader } from '../step-reader.ts';
import { XesAttribute } from './xes-attribute.ts';
import { XesEvent } from './xes-event.ts';
import { type XesContent, XesParser } from './xes-parser.ts';
import { XES_COLLECTION_TYPES, XES_VALUE_TYPES } from './xes-value.ts';

interface OpenTrace extends LoggedTrace {
  readonly attributes: Record<string, Json>;
}

/**
 * XES (IEEE 1849 and its forerunners since 1.0).
 *
 * Extensions, globals and classifiers are passed over, and so is any element that the standard doesn't know. The values
 * in globals are what a tool fills in, not what anyone recorded: an attribute that an event doesn't have stays absent.
 */
export class XesReader implements StepReader, XesContent {
  readonly #parser: XesParser;
  #steps: LoggedStep[] = [];
  #ordinal = 0;
  #traces = 0;
  #trace: OpenTrace | undefined;
  /** Events of the trace so far. */
  #events = 0;
  #event: XesEvent | undefined;
  /** Attributes whose elements are open, outermost first. */
  readonly #open: XesAttribute[] = [];
  /** How deep inside an element that is passed over. */
  #passing = 0;
  #inLog = false;

  constructor(
    readonly path: string,
    readonly timezone: string | undefined,
  ) {
    this.#parser = new XesParser(path, this);
  }

  write(text: string): void {
    this.#parser.write(text);
  }

  end(): void {
    this.#parser.end();
  }

  take(): LoggedStep[] {
    const steps = this.#steps;
    this.#steps = [];
    return steps;
  }

  get place(): Place {
    return { line: this.#parser.line, element: this.element };
  }

  get element(): string | undefined {
    if (this.#event) return this.#event.place.element;
    return this.#trace && `trace ${this.#trace.index + 1}`;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#passing > 0) this.#passing += 1;
    else if (!this.#inLog) this.#openLog(name);
    else if (XES_VALUE_TYPES.has(name) || XES_COLLECTION_TYPES.has(name))
      this.#openAttribute(name, attributes);
    else if (name === 'event') this.#openEvent();
    else if (name === 'trace') this.#openTrace();
    else if (name === 'values' && this.#open.at(-1)?.type === 'list') return;
    else this.#pass(name);
  }

  close(name: string): void {
    if (this.#passing > 0) this.#passing -= 1;
    else if (name === 'event') this.#closeEvent();
    else if (name === 'trace') this.#trace = undefined;
    else if (this.#open.length > 0 && name !== 'values') this.#closeAttribute();
  }

  repeated(key: string, value: Json): void {
    if (this.#passing === 0 && (this.#event ?? this.#trace)) this.#add(key, value);
  }

  #openLog(name: string): void {
    if (name !== 'log') this.#broken(`this is not XES: its root element is <${name}>, not <log>`);
    this.#inLog = true;
  }

  #openTrace(): void {
    if (this.#trace ?? this.#event) this.#broken('a trace begins inside another trace or event');
    this.#trace = { index: this.#traces, attributes: {} };
    this.#events = 0;
    this.#traces += 1;
  }

  #openEvent(): void {
    if (this.#event || this.#open.length > 0)
      this.#broken('an event begins inside another event or attribute');
    const index = this.#trace && this.#events;
    const element = this.#trace
      ? `trace ${this.#trace.index + 1}, event ${this.#events + 1}`
      : `event ${this.#ordinal + 1}`;
    this.#events += 1;
    this.#event = new XesEvent({ line: this.#parser.line, element }, this.#trace, index);
  }

  #closeEvent(): void {
    if (!this.#event) return;
    try {
      this.#steps.push(this.#event.toStep(this.#ordinal, this.timezone));
    } catch (error) {
      if (error instanceof UnreadableTimeError) this.#broken(error.message, this.#event.place);
      throw error;
    }
    this.#ordinal += 1;
    this.#event = undefined;
  }

  #openAttribute(type: string, { key, value }: Readonly<Record<string, string>>): void {
    // What the log says about itself is not about any step.
    if (!this.#event && !this.#trace) this.#passing = 1;
    else if (key === undefined) this.#broken(`an attribute (<${type}>) has no key`);
    else this.#open.push(new XesAttribute(type, key, value));
  }

  #closeAttribute(): void {
    const attribute = this.#open.pop()!;
    const { value } = attribute;
    this.#add(attribute.key, value);
    // Dates hardly ever repeat: remembering them would push out what does.
    if (attribute.type !== 'date') this.#parser.holdsOnly(attribute.key, value);
  }

  #add(key: string, value: Json): void {
    try {
      const around = this.#open.at(-1) ?? this.#event;
      if (around) around.add(key, value);
      else this.#addToTrace(key, value);
    } catch (error) {
      if (error instanceof UnusableAttributeError) this.#broken(error.message);
      throw error;
    }
  }

  /** Steps that were given out carry their trace, so it can't change any more. The standard's schema agrees. */
  #addToTrace(key: string, value: Json): void {
    if (!this.#trace) return;
    if (this.#events > 0) this.#broken(`the trace's attribute ${key} comes after its first event`);
    addAttribute(this.#trace.attributes, key, value);
  }

  #pass(name: string): void {
    if (/^(?:objects|events|object-types|event-types)$/.test(name)) {
      this.#broken(`this is OCEL 2.0 as XML (<${name}>), which is not read: export it as JSON`);
    }
    this.#passing = 1;
  }

  #broken(reason: string, place: Place = this.place): never {
    throw new BrokenLogError(this.path, place, reason);
  }
}
