import { TransformationType, type TransformFnParams } from 'class-transformer';
import { getMetadataStorage } from 'class-validator';
import { pointerTo } from '../body/json-pointer.ts';
import { type Conversion, conversionTo, isPlainType, type Source } from './conversion.ts';
import { type DtoClass, UnsupportedDtoError } from './dto-class.ts';
import { type Rule, rulesOf, type ValidationMetadata } from './rule.ts';
import { transformerMetadata } from './transformer-metadata.ts';

/** All that is to be done with one property, worked out once from the decorators. */
export interface PropertyPlan {
  readonly name: string;
  /** The property as a JSON Pointer from its object. */
  readonly pointer: string;
  readonly optional: boolean;
  /** Conditions of `@ValidateIf`: unless all hold, the property does not apply. */
  readonly conditions: readonly ((object: object, value: unknown) => boolean)[];
  readonly rules: readonly Rule[];
  /** Content of another DTO class, one or an array of them. */
  readonly nested: DtoPlan | undefined;
  readonly array: boolean;
  /** Whether a single value stands for an array of one: a query parameter given once. */
  readonly wrap: boolean;
  readonly convert: Conversion | undefined;
  readonly transforms: readonly ((params: TransformFnParams) => unknown)[];
}

/** How content of one DTO class is built and checked. */
export interface DtoPlan<T extends object = object> {
  readonly dto: DtoClass<T>;
  readonly properties: readonly PropertyPlan[];
  readonly byName: ReadonlyMap<string, PropertyPlan>;
}

const plans: Readonly<Record<Source, Map<DtoClass, DtoPlan>>> = { body: new Map(), query: new Map() };

const arrayRules = new Set(['isArray', 'arrayMinSize', 'arrayMaxSize', 'arrayNotEmpty', 'arrayUnique']);

/**
 * The plan of a DTO class. Worked out once: decorators added later are not seen.
 *
 * @throws UnsupportedDtoError when the class or one nested in it declares what would not be applied
 */
export function planOf<T extends object>(dto: DtoClass<T>, source: Source): DtoPlan<T>;
export function planOf(dto: DtoClass, source: Source): DtoPlan {
  const known = plans[source].get(dto);
  if (known) return known;
  const properties: PropertyPlan[] = [];
  const byName = new Map<string, PropertyPlan>();
  const plan: DtoPlan = { dto, properties, byName };
  // Known before its properties are, so that a class may nest itself.
  plans[source].set(dto, plan);
  try {
    for (const [name, metadata] of metadataByProperty(dto)) {
      const property = propertyPlan(dto, name, metadata, source);
      properties.push(property);
      byName.set(name, property);
    }
  } catch (error) {
    plans[source].delete(dto);
    throw error;
  }
  return plan;
}

function metadataByProperty(dto: DtoClass): Map<string, ValidationMetadata[]> {
  const all = getMetadataStorage().getTargetValidationMetadatas(dto, '', false, false);
  return Map.groupBy(all, ({ propertyName }) => propertyName);
}

function propertyPlan(
  dto: DtoClass,
  name: string,
  metadata: readonly ValidationMetadata[],
  source: Source,
): PropertyPlan {
  refuseUnsupported(dto, name, metadata);
  const rules = rulesOf(dto, metadata);
  const nesting = metadata.filter(({ type }) => type === 'nestedValidation');
  const conditional = metadata.filter(({ type }) => type === 'conditionalValidation');
  const declared: unknown = Reflect.getMetadata('design:type', dto.prototype, name);
  const type: unknown = transformerMetadata.findTypeMetadata(dto, name)?.typeFunction() ?? declared;
  const array =
    declared === Array ||
    nesting.some(({ each }) => each) ||
    rules.some(({ code, each }) => each || arrayRules.has(code));
  return {
    name,
    pointer: pointerTo('', name),
    optional: conditional.some((each) => each.name === 'isOptional'),
    conditions: conditional
      .filter((each) => each.name !== 'isOptional')
      .map((each) => each.constraints[0] as (object: object, value: unknown) => boolean),
    rules,
    nested: nestedPlan(dto, name, type, nesting.length > 0, source),
    array,
    wrap: array && source === 'query',
    convert: conversionTo(type, source),
    transforms: transformerMetadata
      .findTransformMetadatas(dto, name, TransformationType.PLAIN_TO_CLASS)
      .map(({ transformFn }) => transformFn),
  };
}

function nestedPlan(
  dto: DtoClass,
  name: string,
  type: unknown,
  validated: boolean,
  source: Source,
): DtoPlan | undefined {
  const isDto = typeof type === 'function' && type !== Array && !isPlainType(type);
  if (validated && !isDto) {
    throw new UnsupportedDtoError(dto, name, '@ValidateNested needs @Type(() => …) to name the class');
  }
  if (!isDto) return undefined;
  if (!validated) {
    throw new UnsupportedDtoError(
      dto,
      name,
      'its type is a class whose rules nothing applies: add @ValidateNested',
    );
  }
  return planOf(type as DtoClass, source);
}

function refuseUnsupported(dto: DtoClass, name: string, metadata: readonly ValidationMetadata[]): void {
  const refuse = (reason: string): never => {
    throw new UnsupportedDtoError(dto, name, reason);
  };
  if (metadata.some(({ groups }) => groups?.length)) refuse('validation groups are not supported');
  if (metadata.some(({ type }) => type === 'promiseValidation')) refuse('promises are not supported');
  if (transformerMetadata.findTypeMetadata(dto, name)?.options?.discriminator) {
    refuse('discriminators are not supported');
  }
  if (
    transformerMetadata.findExposeMetadata(dto, name) !== undefined ||
    transformerMetadata.findExcludeMetadata(dto, name) !== undefined
  ) {
    refuse('@Expose and @Exclude are not supported');
  }
}
