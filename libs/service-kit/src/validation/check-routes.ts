import type { Route, RouteParameter } from '../routes/routes.ts';
import { isPlainType } from './conversion.ts';
import type { DtoClass } from './dto-class.ts';
import { planOf } from './dto-plan.ts';

/** Handlers that would take content without its being checked. */
export class UncheckedContentError extends Error {
  override readonly name = 'UncheckedContentError';

  constructor(
    /** `Controller.handler` of each, with the parameter's source. */
    readonly parameters: readonly string[],
  ) {
    super(
      `The type of a body, and of a query or path as a whole, has to be a DTO class. Not so: ${parameters.join(', ')}`,
    );
  }
}

/**
 * Looks at the DTO class of every parameter once, so that a mistake in one stops the start and not the first request.
 *
 * @throws UncheckedContentError
 * @throws UnsupportedDtoError
 */
export function checkDtosOf(routes: readonly Route[]): void {
  const unchecked: string[] = [];
  for (const { controller, name, parameters } of routes) {
    for (const parameter of parameters) {
      if (parameter.name !== undefined && parameter.source !== 'body') continue;
      const dto = dtoOf(parameter);
      if (dto === undefined) unchecked.push(`${controller.name}.${name} (${parameter.source})`);
      else planOf(dto, parameter.source === 'body' ? 'body' : 'query');
    }
  }
  if (unchecked.length > 0) throw new UncheckedContentError(unchecked);
}

/** The DTO class of a parameter that takes a body, query or path as a whole, if it has one. */
export function dtoOf({ name, type }: RouteParameter): DtoClass | undefined {
  const isDto = name === undefined && typeof type === 'function' && type !== Array && !isPlainType(type);
  return isDto ? (type as DtoClass) : undefined;
}
