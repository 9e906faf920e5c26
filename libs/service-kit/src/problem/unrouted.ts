import type { FastifyRequest } from 'fastify';
import type { AllowedMethods } from './allowed-methods.ts';
import { knownProblem } from './known-problems.ts';
import type { Problem } from './problem.ts';

/** The problem of a request that no route takes: a wrong method where the address has others, else no such address. */
export function unroutedProblem(request: FastifyRequest, routes: AllowedMethods): Problem {
  const path = request.url.split('?', 1)[0] ?? '/';
  const allowed = routes.of(path);
  if (allowed.length === 0 || allowed.includes(request.method)) return knownProblem('route-not-found');
  const list = allowed.join(', ');
  return knownProblem('method-not-allowed', {
    detail: { 'zh-CN': `此地址支持的方法：${list}。`, en: `Methods of this address: ${list}.` },
    headers: { allow: list },
    allowed,
  });
}
