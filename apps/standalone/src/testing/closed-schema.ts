import type { Schema } from '@huiyin/service-kit';

type Members = Readonly<Record<string, Schema>>;

const eachOf = (members: Members, change: (schema: Schema) => Schema) =>
  Object.fromEntries(Object.entries(members).map(([name, schema]) => [name, change(schema)]));

/** Added to the name of a schema that is left as it is. */
export const OPEN = '.open';

/**
 * The schema, with members refused that it doesn’t declare: wherever members are declared and nothing is said of others. What is put
 * together of several (`allOf`) is closed as a whole, for each part knows its own alone: the schemas that it refers to are to be
 * there under their names and `OPEN`.
 */
export function closedSchema(schema: Schema): Schema {
  if (schema.allOf !== undefined) {
    const parts = schema.allOf as readonly Schema[];
    return { ...schema, allOf: parts.map(openPart), unevaluatedProperties: false };
  }
  const { properties, additionalProperties, items, anyOf } = schema as {
    readonly properties?: Members;
    readonly additionalProperties?: Schema | boolean;
    readonly items?: Schema;
    readonly anyOf?: readonly Schema[];
  };
  return {
    ...schema,
    ...(properties && { properties: eachOf(properties, closedSchema), additionalProperties: false }),
    ...(additionalProperties !== undefined && {
      additionalProperties:
        typeof additionalProperties === 'boolean' ? additionalProperties : closedSchema(additionalProperties),
    }),
    ...(items && { items: closedSchema(items) }),
    ...(anyOf && { anyOf: anyOf.map(closedSchema) }),
  };
}

const openPart = (part: Schema): Schema =>
  typeof part.$ref === 'string' ? { ...part, $ref: part.$ref + OPEN } : part;
