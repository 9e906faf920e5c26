import { getMetadataStorage, type MetadataStorage, type ValidationArguments } from 'class-validator';
import { isLocalised, type Text } from '../problem/localised.ts';
import { type DtoClass, UnsupportedDtoError } from './dto-class.ts';
import { messageFor } from './messages.ts';

/** What a validation decorator left behind. */
export type ValidationMetadata = ReturnType<MetadataStorage['getTargetValidationMetadatas']>[number];

/** One check of one property. */
export interface Rule {
  /** The constraint's name in class-validator: `isString`, `minLength`, … */
  readonly code: string;
  /** Whether each element of an array is checked rather than the value itself. */
  readonly each: boolean;
  readonly constraints: unknown[];
  readonly holds: (value: unknown, args: ValidationArguments) => boolean;
  /** What to tell a person when it does not hold. */
  readonly message: (args: ValidationArguments) => Text;
}

// A value of the wrong kind breaks most other rules too: what is said about it is its kind.
const kinds = new Set([
  'isDefined',
  'isString',
  'isInt',
  'isNumber',
  'isBoolean',
  'isDate',
  'isArray',
  'isObject',
  'isIn',
  'isEnum',
]);

/** The rules of a property in the order in which they are asked: its kind first, then as written in the class. */
export function rulesOf(dto: DtoClass, metadata: readonly ValidationMetadata[]): Rule[] {
  const declared = metadata
    .filter(({ type }) => type === 'customValidation' || type === 'isDefined')
    // Decorators run from the bottom up.
    .reverse()
    .flatMap((each) => rulesOfDecorator(dto, each));
  return [
    ...declared.filter(({ code }) => kinds.has(code)),
    ...declared.filter(({ code }) => !kinds.has(code)),
  ];
}

function rulesOfDecorator(dto: DtoClass, metadata: ValidationMetadata): Rule[] {
  const constraints: unknown[] = metadata.constraints ?? [];
  const { validateIf } = metadata;
  return getMetadataStorage()
    .getTargetValidatorConstraints(metadata.constraintCls)
    .map(({ name, async, instance }) => {
      if (async) throw new UnsupportedDtoError(dto, metadata.propertyName, `${name} is asynchronous`);
      const code = name ?? metadata.constraintCls.name;
      return {
        code,
        each: metadata.each === true,
        constraints,
        holds: validateIf
          ? (value, args) => !validateIf(args.object, value) || instance.validate(value, args) === true
          : (value, args) => instance.validate(value, args) === true,
        message: (args) =>
          ownWords(metadata, args) ??
          messageFor(code, constraints) ??
          filledIn(instance.defaultMessage?.(args) ?? code, args),
      };
    });
}

/** The decorator's own words: its `context` when that holds a text in every language, or its `message`. */
function ownWords(metadata: ValidationMetadata, args: ValidationArguments): Text | undefined {
  const context: unknown = metadata.context;
  if (isLocalised(context)) return { 'zh-CN': context['zh-CN'], en: context.en };
  const { message } = metadata;
  if (!message) return undefined;
  return filledIn(typeof message === 'function' ? message(args) : message, args);
}

function filledIn(message: string, { property, constraints }: ValidationArguments): string {
  return message
    .replaceAll('$property', property)
    .replace(/\$constraint(\d)/g, (token, index: string) => String(constraints[Number(index) - 1] ?? token));
}
