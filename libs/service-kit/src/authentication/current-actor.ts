import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { knownProblem } from '../problem/known-problems.ts';
import type { Actor } from './actor.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who sent the request; `null` until the token is verified and on public routes. */
    actor: Actor | null;
  }
}

/** Hands a handler the actor of the request. On a public route there is none: the request is refused with 401. */
export const CurrentActor = createParamDecorator((_data: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!actor) throw knownProblem('token-missing');
  return actor;
});
