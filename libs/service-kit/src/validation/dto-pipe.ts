import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { knownProblem } from '../problem/known-problems.ts';
import { conversionTo, isPlainType } from './conversion.ts';
import type { DtoClass } from './dto-class.ts';
import { dtoFrom } from './dto-from.ts';
import { messageFor } from './messages.ts';

/**
 * The global pipe: makes of every body, query and path parameter what the handler's parameter declares, or refuses
 * the request. A DTO class is built and checked; `string`, `number` and `boolean` parameters are converted from
 * their text. Values of custom parameter decorators pass as they are.
 */
@Injectable()
export class DtoPipe implements PipeTransform {
  transform(value: unknown, { type, metatype, data }: ArgumentMetadata): unknown {
    if (type === 'custom' || metatype === undefined) return value;
    if (data !== undefined) return single(value, metatype, data);
    if (metatype === Array || isPlainType(metatype)) return value;
    return dtoFrom(metatype as DtoClass, value, type === 'body' ? 'body' : 'query');
  }
}

const rules = new Map<unknown, { readonly kind: string; readonly code: string }>([
  [String, { kind: 'string', code: 'isString' }],
  [Number, { kind: 'number', code: 'isNumber' }],
  [Boolean, { kind: 'boolean', code: 'isBoolean' }],
]);

/** One named value of a query or path. Absent, it stays so: the handler's type says whether that can be. */
function single(value: unknown, metatype: unknown, name: string): unknown {
  const rule = rules.get(metatype);
  if (value === undefined || rule === undefined) return value;
  const converted = conversionTo(metatype, 'query')?.(value) ?? value;
  if (typeof converted === rule.kind) return converted;
  const message = messageFor(rule.code) ?? rule.code;
  throw knownProblem('invalid-request', { errors: [{ pointer: `/${name}`, code: rule.code, message }] });
}
