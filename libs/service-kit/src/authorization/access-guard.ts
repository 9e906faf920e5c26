import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../authentication/actor.ts';
import { bearerToken } from '../authentication/bearer-token.ts';
import type { TokenVerifier } from '../authentication/token-verifier.ts';
import { knownProblem } from '../problem/known-problems.ts';
import type { Access } from './access.ts';
import type { AccessRules } from './access-rules.ts';

/**
 * The global guard: lets a request through to a public route, or with a token of a role that the route is open to.
 * Everything else is refused: 401 for what is wrong with the token, 403 `role-not-allowed`.
 */
export class AccessGuard implements CanActivate {
  constructor(
    private readonly rules: AccessRules,
    private readonly verifier: TokenVerifier,
  ) {}

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const access = this.rules.of(context.getClass(), context.getHandler());
    if (access === 'public') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const token = bearerToken(request.headers.authorization);
    // Without a promise when the token is known: nearly always.
    const actor = this.verifier.remembered(token);
    if (actor) return admit(request, actor, access);
    return this.verifier.verify(token).then((verified) => admit(request, verified, access));
  }
}

function admit(request: FastifyRequest, actor: Actor, access: Exclude<Access, 'public'> | undefined): true {
  if (!access?.has(actor.role)) throw knownProblem('role-not-allowed', { role: actor.role });
  request.actor = actor;
  return true;
}
