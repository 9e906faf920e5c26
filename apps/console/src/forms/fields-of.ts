import type { JsonSchema } from '../processes/description.ts';
import type { Field, FieldPath } from './field.ts';

/** As many whole numbers as are shown side by side instead of being typed. */
const SCALE = 10;

const REFERENCES = ['person', 'case', 'store', 'deadline'] as const;
const LINES = ['multiline', 'tel'] as const;

const oneOf = <Word extends string>(words: readonly Word[], word: string | undefined): Word | undefined =>
  words.find((each) => each === word);

interface Place {
  readonly path: FieldPath;
  readonly required: boolean;
  readonly section?: FieldPath;
}

/**
 * What a form asks for a payload: its members, those of required objects among them, each with the kind of its control and its
 * rules. Rules between members aren’t in a schema: the API tells them.
 */
export function fieldsOf(schema: JsonSchema, path: FieldPath = [], section?: FieldPath): readonly Field[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, member]) => {
    const place: Place = {
      path: [...path, name],
      required: schema.required?.includes(name) ?? false,
      ...(section && { section }),
    };
    if (member.type !== 'object') return [fieldOf(member, place)];
    if (place.required) return fieldsOf(member, place.path, place.path);
    return [{ ...place, kind: 'group' as const, fields: fieldsOf(member, place.path) }];
  });
}

function fieldOf(schema: JsonSchema, place: Place): Field {
  switch (schema.type) {
    case 'string':
      return textOf(schema, place);
    case 'boolean':
      return { ...place, kind: 'flag' };
    case 'number':
    case 'integer':
      return { ...place, kind: numberKind(schema), ...picked(schema, 'minimum', 'maximum') };
    case 'array':
      return listOf(schema, place);
    default:
      return { ...place, kind: 'unknown' };
  }
}

function textOf(schema: JsonSchema, place: Place): Field {
  const { format } = schema;
  if (schema.enum) return { ...place, kind: 'choice', values: schema.enum };
  if (format === 'date-time') return { ...place, kind: 'moment' };
  const reference = oneOf(REFERENCES, format);
  if (reference) return { ...place, kind: reference, ...picked(schema, 'pattern', 'maxLength') };
  const kind = format === undefined ? 'text' : oneOf(LINES, format);
  if (kind === undefined) return { ...place, kind: 'unknown' };
  return { ...place, kind, ...picked(schema, 'minLength', 'maxLength', 'pattern') };
}

function numberKind({ type, format, minimum, maximum }: JsonSchema): 'number' | 'whole' | 'scale' | 'yuan' {
  if (format === 'yuan') return 'yuan';
  if (type !== 'integer') return 'number';
  const few = minimum !== undefined && maximum !== undefined && maximum - minimum < SCALE;
  return few ? 'scale' : 'whole';
}

function listOf({ items, uniqueItems = false, ...schema }: JsonSchema, place: Place): Field {
  const length = picked(schema, 'minItems', 'maxItems');
  if (items?.type === 'object') return { ...place, kind: 'rows', fields: fieldsOf(items), ...length };
  if (items?.type !== 'string') return { ...place, kind: 'unknown' };
  if (items.enum) return { ...place, kind: 'choices', values: items.enum, ...length };
  const long = items.format === 'multiline';
  if (items.format !== undefined && !long) return { ...place, kind: 'unknown' };
  const item = picked(items, 'minLength', 'maxLength', 'pattern');
  return { ...place, kind: 'texts', long, item, unique: uniqueItems, ...length };
}

/** Some members of a schema, those that it has. */
const picked = <Name extends keyof JsonSchema>(
  schema: JsonSchema,
  ...names: readonly Name[]
): { readonly [Each in Name]?: NonNullable<JsonSchema[Each]> } =>
  Object.fromEntries(names.flatMap((name) => (schema[name] === undefined ? [] : [[name, schema[name]]]))) as {
    readonly [Each in Name]?: NonNullable<JsonSchema[Each]>;
  };
