import { TransformationType } from 'class-transformer';
import type { ValidationArguments } from 'class-validator';
import { pointerTo } from '../body/json-pointer.ts';
import type { ContentError } from '../problem/problem.ts';
import type { DtoPlan, PropertyPlan } from './dto-plan.ts';
import { messageFor } from './messages.ts';

type Content = Record<string, unknown>;

/**
 * Builds an instance of the plan's class from plain content and checks it. Each property breaks at most one rule:
 * the first. What is unknown is refused, never dropped.
 *
 * Stricter than class-validator where that lets content pass unchecked: nested content must be given unless it is
 * optional, `each` demands an array, an array is no substitute for one object, and a property that does not apply
 * (`@ValidateIf`) must be absent. `null` for an optional property means that it is absent.
 *
 * @param errors receives what is wrong; the instance is sound only if nothing was added
 */
export function buildDto<T extends object>(
  plan: DtoPlan<T>,
  plain: unknown,
  pointer: string,
  errors: ContentError[],
): T {
  const dto = new plan.dto();
  if (!isContent(plain)) {
    errors.push(broken(pointer, 'nestedValidation'));
    return dto;
  }
  const target = dto as Content;
  for (const key in plain) {
    const property = plan.byName.get(key);
    if (property) fill(target, property, plain);
    else errors.push(broken(pointerTo(pointer, key), 'unknownField'));
  }
  for (const property of plan.properties) check(plan, target, property, pointer, errors);
  return dto;
}

function fill(target: Content, property: PropertyPlan, plain: Content): void {
  const { name, convert } = property;
  let value = plain[name];
  if (value === null && property.optional) return;
  if (property.wrap && value !== undefined && !Array.isArray(value)) value = [value];
  if (convert) value = property.array && Array.isArray(value) ? value.map(convert) : convert(value);
  for (const transform of property.transforms) {
    value = transform({
      value,
      key: name,
      obj: plain,
      type: TransformationType.PLAIN_TO_CLASS,
      options: {},
    });
  }
  target[name] = value;
}

function check(
  plan: DtoPlan,
  target: Content,
  property: PropertyPlan,
  parent: string,
  errors: ContentError[],
): void {
  const { name } = property;
  const value = target[name];
  if (value === undefined && property.optional) return;
  for (const applies of property.conditions) {
    if (!applies(target, value)) {
      if (value !== undefined && value !== null)
        errors.push(broken(parent + property.pointer, 'notApplicable'));
      return;
    }
  }
  if (value === undefined && property.nested) {
    errors.push(broken(parent + property.pointer, 'isDefined'));
    return;
  }
  if (breaksARule(plan, target, property, value, parent, errors) || !property.nested) return;
  const { nested } = property;
  const pointer = parent + property.pointer;
  target[name] = property.array
    ? (value as unknown[]).map((item, index) => buildDto(nested, item, pointerTo(pointer, index), errors))
    : buildDto(nested, value, pointer, errors);
}

function breaksARule(
  { dto }: DtoPlan,
  object: Content,
  property: PropertyPlan,
  value: unknown,
  parent: string,
  errors: ContentError[],
): boolean {
  const { name, array, rules } = property;
  if (array && value !== undefined && !Array.isArray(value)) {
    errors.push(broken(parent + property.pointer, 'isArray'));
    return true;
  }
  if (rules.length === 0) return false;
  const args: ValidationArguments = { value, constraints: [], targetName: dto.name, object, property: name };
  for (const rule of rules) {
    args.constraints = rule.constraints;
    if (rule.each && Array.isArray(value)) {
      const index = value.findIndex((item) => !rule.holds(item, args));
      if (index < 0) continue;
      const message = rule.message({ ...args, value: value[index] });
      errors.push({ pointer: pointerTo(parent + property.pointer, index), code: rule.code, message });
      return true;
    }
    if (rule.holds(value, args)) continue;
    const pointer = parent + property.pointer;
    errors.push(
      value === undefined
        ? broken(pointer, 'isDefined')
        : { pointer, code: rule.code, message: rule.message({ ...args }) },
    );
    return true;
  }
  return false;
}

function broken(pointer: string, code: string): ContentError {
  return { pointer, code, message: messageFor(code) ?? code };
}

function isContent(value: unknown): value is Content {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
