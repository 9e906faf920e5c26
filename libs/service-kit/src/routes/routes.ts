import type { INestApplicationContext, Type } from '@nestjs/common';
import { PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';

/** A parameter of a handler that takes its value from the request's content. */
export interface RouteParameter {
  readonly source: 'body' | 'query' | 'path';
  /** Of which named value, or `undefined` for all of them together. */
  readonly name: string | undefined;
  /** Its declared type: a class, or `undefined` where none was recorded. */
  readonly type: unknown;
}

/** A parameter of a handler whose value a custom decorator makes. */
export interface CustomParameter {
  /** The function given to `createParamDecorator`. */
  readonly factory: unknown;
  /** What the decorator was given at this parameter. */
  readonly data: unknown;
}

/** A handler of a controller that requests are routed to. */
export interface Route {
  readonly controller: Type;
  /** The handler's name in the controller. */
  readonly name: string;
  readonly handler: object;
  readonly parameters: readonly RouteParameter[];
  readonly customParameters: readonly CustomParameter[];
}

/** What a parameter decorator left behind. */
interface DeclaredArgument {
  readonly index: number;
  readonly data?: unknown;
  readonly factory?: unknown;
}

const sources = new Map<number, RouteParameter['source']>([
  [RouteParamtypes.BODY, 'body'],
  [RouteParamtypes.QUERY, 'query'],
  [RouteParamtypes.PARAM, 'path'],
]);

/** Every route of an application, whatever module it comes from. */
export function routesOf(app: INestApplicationContext): Route[] {
  const controllers = new Set<Type>();
  for (const module of app.get(ModulesContainer).values()) {
    for (const { metatype } of module.controllers.values()) controllers.add(metatype as Type);
  }
  return [...controllers].flatMap(routesOfController);
}

function routesOfController(controller: Type): Route[] {
  const prototype = controller.prototype as Record<string, object>;
  return new MetadataScanner().getAllMethodNames(prototype).flatMap((name) => {
    const handler = prototype[name];
    if (handler === undefined || !Reflect.hasMetadata(PATH_METADATA, handler)) return [];
    const declared = declaredArguments(controller, name);
    return [
      {
        controller,
        name,
        handler,
        parameters: parametersOf(controller, name, declared),
        customParameters: Object.values(declared)
          .filter(({ factory }) => factory !== undefined)
          .map(({ factory, data }) => ({ factory, data })),
      },
    ];
  });
}

/** By `<kind>:<index>`, where a custom decorator's kind is not a number. */
function declaredArguments(controller: Type, name: string): Record<string, DeclaredArgument> {
  const declared: unknown = Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, name);
  return (declared ?? {}) as Record<string, DeclaredArgument>;
}

function parametersOf(
  controller: Type,
  name: string,
  declared: Record<string, DeclaredArgument>,
): RouteParameter[] {
  const types: unknown = Reflect.getMetadata('design:paramtypes', controller.prototype as object, name);
  return Object.entries(declared).flatMap(([key, { index, data }]) => {
    const source = sources.get(Number(key.split(':', 1)[0]));
    if (source === undefined) return [];
    const type: unknown = Array.isArray(types) ? types[index] : undefined;
    return [{ source, name: typeof data === 'string' ? data : undefined, type }];
  });
}
