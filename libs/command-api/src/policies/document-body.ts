import { createParamDecorator, type ExecutionContext } from '@nestjs/common';

/**
 * Hands a handler the request's body as it was sent: JSON of any shape, `null` where there is none. For documents whose
 * reader tells every mistake itself, as no DTO class could.
 */
export const DocumentBody = createParamDecorator((_: unknown, context: ExecutionContext): unknown => {
  const { body } = context.switchToHttp().getRequest<{ readonly body?: unknown }>();
  return body ?? null;
});
