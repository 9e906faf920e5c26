import type { Json } from '@huiyin/event-store';
import { UnusableAttributeError, addAttribute } from '../attributes.ts';
import type { LoggedObject, LoggedStep } from '../logged-step.ts';
import { readMoment } from '../moment.ts';
import type { ListedObject, ObjectCatalogue } from '../object-catalogue.ts';

/** An element of an OCEL 2.0 log that isn't as the standard's schema has it. */
export class UnexpectedShapeError extends Error {}

type Fields = Readonly<Record<string, unknown>>;

/** @throws UnexpectedShapeError, UnreadableTimeError, UnusableAttributeError */
export function ocel2Event(
  value: unknown,
  objects: ObjectCatalogue,
  timezone: string | undefined,
): Omit<LoggedStep, 'ordinal' | 'place'> {
  const event = fields(value, 'the event');
  const id = text(event, 'id');
  const attributes: Record<string, Json> = {};
  for (const attribute of list(event, 'attributes')) {
    addAttribute(attributes, text(attribute, 'name'), json(attribute, 'value'));
  }
  const writtenTime = text(event, 'time');
  return {
    id,
    activity: text(event, 'type'),
    occurredAt: readMoment(writtenTime, timezone),
    writtenTime,
    attributes,
    objects: list(event, 'relationships').map((relation): LoggedObject => {
      const id = text(relation, 'objectId');
      return { type: objects.get(id)?.type ?? null, id, qualifier: qualifier(relation) };
    }),
    trace: undefined,
    indexInTrace: undefined,
  };
}

/** @throws UnexpectedShapeError, UnreadableTimeError, UnusableAttributeError */
export function ocel2Object(value: unknown, timezone: string | undefined): ListedObject {
  const object = fields(value, 'the object');
  return {
    id: text(object, 'id'),
    type: text(object, 'type'),
    attributes: list(object, 'attributes').map((attribute) => ({
      name: text(attribute, 'name'),
      value: json(attribute, 'value'),
      from: readMoment(text(attribute, 'time'), timezone),
    })),
    relations: list(object, 'relationships').map((relation) => ({
      id: text(relation, 'objectId'),
      qualifier: qualifier(relation) ?? '',
    })),
  };
}

function fields(value: unknown, what: string): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  throw new UnexpectedShapeError(`${what} is not a JSON object`);
}

function field(of: Fields, name: string): unknown {
  return Object.hasOwn(of, name) ? of[name] : undefined;
}

function text(of: Fields, name: string): string {
  const value = field(of, name);
  if (typeof value === 'string') return value;
  throw new UnexpectedShapeError(value === undefined ? `there is no "${name}"` : `"${name}" is not a string`);
}

function json(of: Fields, name: string): Json {
  const value = field(of, name) as Json | undefined;
  if (value !== undefined) return value;
  throw new UnusableAttributeError(`an attribute has no "${name}"`);
}

/** The schema demands a qualifier; logs leave it out where there is nothing to say. */
function qualifier(relation: Fields): string | undefined {
  return field(relation, 'qualifier') === undefined ? undefined : text(relation, 'qualifier');
}

function list(of: Fields, name: string): readonly Fields[] {
  const value = field(of, name) ?? [];
  if (!Array.isArray(value)) throw new UnexpectedShapeError(`"${name}" is not a list`);
  return value.map((item) => fields(item, `an item of "${name}"`));
}
