import { UnusableAttributeError } from '../attributes.ts';
import { BrokenLogError } from '../broken-log-error.ts';
import type { LoggedStep } from '../logged-step.ts';
import { UnreadableTimeError } from '../moment.ts';
import type { ListedObject } from '../object-catalogue.ts';
import type { Place } from '../place.ts';
import type { StepReader } from '../step-reader.ts';
import { type JsonElement, JsonSections } from './json-sections.ts';
import { UnexpectedShapeError, ocel2Event, ocel2Object } from './ocel2-elements.ts';

/** What one reading of an OCEL 2.0 log takes from it. */
export type Ocel2Part = 'objects' | 'events';

/** OCEL 2.0 as JSON. Every object has to be in the catalogue by the time that the first event comes. */
export class Ocel2JsonReader implements StepReader {
  readonly #sections: JsonSections;
  #steps: LoggedStep[] = [];

  constructor(
    readonly path: string,
    readonly timezone: string | undefined,
    /** The catalogue: filled if objects are among the parts. */
    readonly objects: Map<string, ListedObject>,
    parts: readonly Ocel2Part[],
  ) {
    this.#sections = new JsonSections(path, ['objects', 'events'], (element) => {
      if (element.section === 'objects' && parts.includes('objects')) this.#addObject(element);
      if (element.section === 'events' && parts.includes('events')) this.#addEvent(element);
    });
  }

  write(text: string): void {
    this.#sections.write(text);
  }

  end(): void {
    this.#sections.end();
  }

  take(): LoggedStep[] {
    const steps = this.#steps;
    this.#steps = [];
    return steps;
  }

  get place(): Place {
    return this.#sections.place;
  }

  #addEvent(element: JsonElement): void {
    const place = placeOf('event', element);
    const step = this.#inWords(place, () => ocel2Event(element.value, this.objects, this.timezone));
    this.#steps.push({ ordinal: element.index, place, ...step });
  }

  #addObject(element: JsonElement): void {
    this.#inWords(placeOf('object', element), () => {
      const object = ocel2Object(element.value, this.timezone);
      if (this.objects.has(object.id)) throw new UnexpectedShapeError('the object is listed twice');
      this.objects.set(object.id, object);
    });
  }

  #inWords<T>(place: Place, read: () => T): T {
    try {
      return read();
    } catch (error) {
      if (
        error instanceof UnexpectedShapeError ||
        error instanceof UnreadableTimeError ||
        error instanceof UnusableAttributeError
      ) {
        throw new BrokenLogError(this.path, place, error.message);
      }
      throw error;
    }
  }
}

function placeOf(kind: string, { value, index, line }: JsonElement): Place {
  const id = (value as { id?: unknown } | null)?.id;
  return { line, element: `${kind} ${index + 1}${typeof id === 'string' ? ` (${id})` : ''}` };
}
