import { getMetadataStorage } from 'class-validator';
import { targetConstructorToSchema } from 'class-validator-jsonschema';
import type { DtoClass } from '../validation/dto-class.ts';
import { transformerMetadata } from '../validation/transformer-metadata.ts';
import { refTo, type Schema, schemaPrefix } from './schema.ts';

type Converters = NonNullable<
  NonNullable<Parameters<typeof targetConstructorToSchema>[1]>['additionalConverters']
>;

const moment: Converters[string] = { type: 'string', format: 'date-time' };
const dateOrMoment: Converters[string] = {
  type: 'string',
  anyOf: [{ format: 'date' }, { format: 'date-time' }],
};

/**
 * Where the library's own conversions would not hold for valid content: `oneOf` fails when both branches match, and an object of
 * which nothing more is said may have any members.
 */
const corrections: Converters = {
  isDate: moment,
  isRFC3339: moment,
  isIso8601: dateOrMoment,
  isDateString: dateOrMoment,
  isObject: { type: 'object', additionalProperties: {} },
};

/**
 * The schemas of DTO classes, derived from their validation rules, under names that are unique in a document: the
 * class's own, with a number added where two classes share one.
 */
export class DtoSchemas {
  readonly #names = new Map<DtoClass, string>();
  readonly #schemas = new Map<string, Schema>();

  /** A reference to the schema of a class; the schema itself and those of nested classes are added. */
  ref(dto: DtoClass): Schema {
    return refTo(this.#names.get(dto) ?? this.#add(dto));
  }

  /** The schema of a class, which is added. */
  of(dto: DtoClass): Schema {
    return this.#schemas.get(this.#names.get(dto) ?? this.#add(dto)) ?? {};
  }

  /** All schemas that were added, by name. */
  all(): Record<string, Schema> {
    return Object.fromEntries(this.#schemas);
  }

  #add(dto: DtoClass): string {
    const name = this.#freeName(dto.name.replace(/[^\w.-]/g, '_') || 'Content');
    // The name is taken before nested classes are added, as a class may nest itself.
    this.#names.set(dto, name);
    this.#schemas.set(name, {});
    this.#schemas.set(name, this.#schema(dto));
    return name;
  }

  #schema(dto: DtoClass): Schema {
    const converters: Converters = {
      ...corrections,
      nestedValidation: ({ propertyName }) => this.#nested(dto, propertyName),
    };
    const schema = targetConstructorToSchema(dto, {
      classTransformerMetadataStorage: transformerMetadata,
      refPointerPrefix: schemaPrefix,
      additionalConverters: converters,
    }) as { readonly properties?: Record<string, Schema> };
    const properties = annotated(dto, schema.properties ?? {});
    return { ...schema, properties, type: 'object', additionalProperties: false };
  }

  #nested(dto: DtoClass, property: string): { $ref: string } {
    const declared: unknown = Reflect.getMetadata('design:type', dto.prototype, property);
    const type: unknown = transformerMetadata.findTypeMetadata(dto, property)?.typeFunction() ?? declared;
    return this.ref(type as DtoClass) as { $ref: string };
  }

  #freeName(name: string): string {
    let free = name;
    for (let number = 2; this.#schemas.has(free); number++) free = `${name}${number}`;
    return free;
  }
}

/** What decorators say by their `context: { schema }` about what they check, e.g. `{ format: 'tel' }`, put where it belongs. */
function annotated(dto: DtoClass, properties: Record<string, Schema>): Record<string, Schema> {
  const all = { ...properties };
  for (const { context, propertyName, each } of getMetadataStorage().getTargetValidationMetadatas(
    dto,
    '',
    false,
    false,
  )) {
    const schema = all[propertyName];
    const added = (context as { readonly schema?: Schema } | undefined)?.schema;
    if (schema === undefined || added === undefined) continue;
    all[propertyName] = each
      ? { ...schema, items: { ...(schema.items as Schema), ...added } }
      : { ...schema, ...added };
  }
  return all;
}

/** The schemas of these DTO classes and of all classes nested in them, by name. */
export function collectSchemas(dtos: readonly DtoClass[]): Record<string, Schema> {
  const schemas = new DtoSchemas();
  for (const dto of dtos) schemas.ref(dto);
  return schemas.all();
}
