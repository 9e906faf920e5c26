import type { Schema } from '@huiyin/service-kit';

type Members = Readonly<Record<string, Schema>>;

const eachOf = (members: Members, change: (schema: Schema) => Schema) =>
  Object.fromEntries(Object.entries(members).map(([name, schema]) => [name, change(schema)]));

/**
 * The schema, with members refused that it doesn’t declare: wherever members are declared and nothing is said of others. What is put
 * together of several (`allOf`) isn’t closed, for each part knows its own alone.
 */
export function closedSchema(schema: Schema): Schema {
  if (schema.allOf !== undefined) return schema;
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
