import type { Type } from '@nestjs/common';
import type { Route } from '../routes/routes.ts';
import { type Access, accessKey } from './access.ts';

/** Routes that do not say who may use them. */
export class UndeclaredAccessError extends Error {
  override readonly name = 'UndeclaredAccessError';

  constructor(
    /** `Controller.handler` of each. */
    readonly routes: readonly string[],
  ) {
    super(`Each route needs @Roles(…) or @Public(). Without: ${routes.join(', ')}`);
  }
}

/** Who may use each route: read once from the decorators, as looking metadata up costs more than the check itself. */
export class AccessRules {
  readonly #byController = new Map<Type, Map<object, Access>>();

  /** @throws UndeclaredAccessError naming every route without `@Roles` and `@Public` */
  constructor(routes: readonly Route[]) {
    const undeclared: string[] = [];
    for (const { controller, handler, name } of routes) {
      const access = accessOf(controller, handler);
      if (access === undefined) undeclared.push(`${controller.name}.${name}`);
      else this.#remember(controller, handler, access);
    }
    if (undeclared.length > 0) throw new UndeclaredAccessError(undeclared);
  }

  /** Who may use the route; `undefined` of a handler that was not among the routes. */
  of(controller: Type, handler: object): Access | undefined {
    return this.#byController.get(controller)?.get(handler);
  }

  #remember(controller: Type, handler: object, access: Access): void {
    const byHandler = this.#byController.get(controller) ?? new Map<object, Access>();
    byHandler.set(handler, access);
    this.#byController.set(controller, byHandler);
  }
}

/** What the decorators of a handler, else of its controller, say. */
export function accessOf(controller: Type, handler: object): Access | undefined {
  return (
    (Reflect.getMetadata(accessKey, handler) as Access | undefined) ??
    (Reflect.getMetadata(accessKey, controller) as Access | undefined)
  );
}
