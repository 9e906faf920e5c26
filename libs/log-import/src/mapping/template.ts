import type { Json } from '@huiyin/event-store';
import type { LoggedStep } from '../reading/index.ts';

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
    return (template as readonly Template[]).flatMap((item) => fill(item, filling) ?? []);
  }
  if (typeof template !== 'object' || template === null) return template;
  if ('from' in template) return lookUp(template as unknown as Lookup, filling);
  if ('number' in template) return numberIn(attribute(String(template.number), filling));
  if ('object' in template) return filling.objectsOf(String(template.object))[0];
  if ('objects' in template) {
    const ids = filling.objectsOf(String(template.objects));
    return 'as' in template ? ids.map((id) => ({ [String(template.as)]: id })) : ids;
  }
  const entries = Object.entries(template).map(
    ([key, value]) => [key, fill(value as Template, filling)] as const,
  );
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as Json;
}

interface Lookup {
  readonly from: string;
  readonly map?: Readonly<Record<string, Json>>;
  readonly default?: Json;
}

function lookUp({ from, map, default: standard }: Lookup, filling: Filling): Json | undefined {
  const value = attribute(from, filling);
  if (!map) return value ?? standard;
  const key = String(value);
  return value !== undefined && Object.hasOwn(map, key) ? map[key] : standard;
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
    return slug ? slugOf(String(value)) : String(value ?? '');
  });
  return missing && filled.trim() === '' ? undefined : filled;
}

/** Letters, digits, dots and underscores, everything else as one hyphen. */
export const slugOf = (text: string): string => text.replace(/[^A-Za-z0-9._]+/g, '-').replace(/^-+|-+$/g, '');

function attribute(name: string, { step, caseKey }: Filling): Json | undefined {
  switch (name) {
    case 'activity':
      return step.activity;
    case 'time':
      return step.occurredAt;
    case 'case':
      return caseKey;
    default:
      return name.startsWith('trace.') ? step.trace?.attributes[name.slice(6)] : step.attributes[name];
  }
}
