import type { DtoClass } from '../validation/dto-class.ts';
import { DtoSchemas } from './dto-schemas.ts';
import { type Schema, schemaPrefix } from './schema.ts';

/**
 * The schema of a DTO class with those of the classes nested in it written where they are used: it refers to nothing outside
 * itself. Not for classes that nest themselves.
 */
export function wholeSchema(dto: DtoClass): Schema {
  const schemas = new DtoSchemas();
  const schema = schemas.of(dto);
  const all = schemas.all();
  const whole = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(whole);
    if (typeof part !== 'object' || part === null) return part;
    const { $ref, ...rest } = part as { readonly $ref?: string };
    const own = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, whole(value)]));
    if ($ref === undefined) return own;
    return { ...(whole(all[$ref.slice(schemaPrefix.length)]) as Schema), ...own };
  };
  return whole(schema) as Schema;
}
