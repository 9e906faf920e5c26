/** A class whose instances carry the content of a request, its rules declared with class-validator's decorators. */
export type DtoClass<T extends object = object> = new () => T;

/** A DTO class that declares something this package does not apply: found when the class is first looked at. */
export class UnsupportedDtoError extends Error {
  override readonly name = 'UnsupportedDtoError';

  constructor(dto: DtoClass, property: string, reason: string) {
    super(`${dto.name}.${property}: ${reason}`);
  }
}
