import type { Json } from '@huiyin/event-store';
import type { Attributes, LoggedStep } from '../reading/index.ts';

/**
 * A value to be filled from a step. In texts `{name}` stands for an attribute, `{name|slug}` for its letters and digits joined
 * by hyphens; besides attributes there are `activity`, `time`, `case` and `trace.<attribute>`. `{ from, map, default }`
 * looks an attribute up in a table, `{ number: name }` reads it as a number; `{ objects: type, as: member }` lists the step's
 * objects of a type that belong to the case, `{ object: type }` gives the first. A member whose attribute is missing is left out.
 */
export type Template = Json;

/** What a template can speak of. */
export interface Filling {
  readonly step: LoggedStep;
  /** The case's key in the log. */
  readonly caseKey: string;
  /** Ids of the step's objects of a type, those of other cases left out. */
  objectsOf(type: string): readonly string[];
}

const PLACEHOLDER = /\{([^{}|]+)(\|slug)?\}/g;

/** The template with its placeholders filled, or `undefined` when it is nothing but a missing attribute. */
export function fill(template: Template, filling: Filling): Json | undefined {
  if (typeof template === 'string') return fillText(template, filling);
  if (Array.isArray(template)) {
    return (template as readonly Template[])
      .map((item) => fill(item, filling))
      .filter((item) => item !== undefined);
  }
  if (typeof template !== 'object' || template === null) return template;
  const form = FORMS.find((candidate) => isForm(template as Members, candidate));
  if (form) return form.fill(template as Members, filling);
  const entries = Object.entries(template).map(
    ([key, value]) => [key, fill(value as Template, filling)] as const,
  );
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as Json;
}

type Members = Readonly<Record<string, Json>>;

/** A template that looks like an object and is more: it has the first of these keys, and no others than these. */
interface Form {
  readonly keys: readonly [string, ...string[]];
  fill(template: Members, filling: Filling): Json | undefined;
}

const FORMS: readonly Form[] = [
  { keys: ['from', 'map', 'default'], fill: lookUp },
  { keys: ['number'], fill: ({ number }, filling) => numberIn(attribute(String(number), filling)) },
  { keys: ['object'], fill: ({ object }, filling) => filling.objectsOf(String(object))[0] },
  {
    keys: ['objects', 'as'],
    fill: ({ objects, as }, filling) => {
      const ids = filling.objectsOf(String(objects));
      return as === undefined ? ids : ids.map((id) => ({ [String(as)]: id }));
    },
  },
];

const isForm = (template: Members, { keys }: Form): boolean =>
  typeof template[keys[0]] === 'string' && Object.keys(template).every((key) => keys.includes(key));

function lookUp({ from, map, default: standard }: Members, filling: Filling): Json | undefined {
  const value = attribute(String(from), filling);
  if (map === undefined) return value ?? standard;
  const key = String(value);
  return value !== undefined && Object.hasOwn(map as Members, key) ? (map as Members)[key] : standard;
}

function numberIn(value: Json | undefined): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

function fillText(text: string, filling: Filling): Json | undefined {
  if (!text.includes('{')) return text;
  const whole = /^\{([^{}|]+)\}$/.exec(text);
  if (whole) return attribute(whole[1]!, filling);
  let missing = false;
  const filled = text.replace(PLACEHOLDER, (_, name: string, slug?: string) => {
    const value = attribute(name, filling);
    if (value === undefined) missing = true;
    const written = String(value ?? '');
    return slug ? slugOf(written) : written;
  });
  return missing && filled.trim() === '' ? undefined : filled;
}

/** Letters, digits, dots and underscores, everything else as one hyphen. */
export const slugOf = (text: string): string => text.replace(/[^A-Za-z0-9._]+/g, '-').replace(/^-+|-+$/g, '');

/** What a name stands for in a template. */
export function attribute(name: string, { step, caseKey }: Filling): Json | undefined {
  switch (name) {
    case 'activity':
      return step.activity;
    case 'time':
      return step.occurredAt;
    case 'case':
      return caseKey;
    default:
      return name.startsWith('trace.')
        ? own(step.trace?.attributes, name.slice('trace.'.length))
        : own(step.attributes, name);
  }
}

const own = (attributes: Attributes | undefined, name: string): Json | undefined =>
  attributes && Object.hasOwn(attributes, name) ? attributes[name] : undefined;
