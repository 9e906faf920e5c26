/** A JSON Schema of dialect 2020-12, which is what OpenAPI 3.1 uses. */
export type Schema = Readonly<Record<string, unknown>>;

/** Where the schemas of a document are. */
export const schemaPrefix = '#/components/schemas/';

/** A reference to a schema of the same document. */
export function refTo(name: string): Schema {
  return { $ref: schemaPrefix + name };
}
