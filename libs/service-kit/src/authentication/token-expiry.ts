import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { decodeJwt } from 'jose';
import { bearerToken } from './bearer-token.ts';

/** Hands a handler the moment from which on the request's token isn't good any more: epoch milliseconds. Not on public routes. */
export const TokenExpiry = createParamDecorator((_data: unknown, context: ExecutionContext): number => {
  const { headers } = context.switchToHttp().getRequest<FastifyRequest>();
  // Verified by the guard: every token of ours says when it expires.
  return decodeJwt(bearerToken(headers.authorization)).exp! * 1000;
});
