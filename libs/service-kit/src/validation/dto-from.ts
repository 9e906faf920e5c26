import { knownProblem } from '../problem/known-problems.ts';
import type { ContentError } from '../problem/problem.ts';
import { buildDto } from './build-dto.ts';
import type { Source } from './conversion.ts';
import type { DtoClass } from './dto-class.ts';
import { planOf } from './dto-plan.ts';

/** So many errors are told at once; nobody reads more, and each costs the answer some room. */
const mostErrors = 100;

/**
 * A checked instance of a DTO class made of plain content. Content that is absent counts as empty, so that a
 * request without a body serves a DTO without required properties.
 *
 * @throws Problem 400 `invalid-request` with what is wrong as its `errors`, 100 at most
 * @throws UnsupportedDtoError
 */
export function dtoFrom<T extends object>(dto: DtoClass<T>, plain: unknown, source: Source = 'body'): T {
  const errors: ContentError[] = [];
  const instance = buildDto(planOf(dto, source), plain === undefined ? {} : plain, '', errors);
  if (errors.length > 0) throw knownProblem('invalid-request', { errors: errors.slice(0, mostErrors) });
  return instance;
}
