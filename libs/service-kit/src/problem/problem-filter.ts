import { type ArgumentsHost, Catch, type ExceptionFilter, NotFoundException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AllowedMethods } from './allowed-methods.ts';
import { answerProblem } from './answer-problem.ts';
import { unroutedProblem } from './unrouted.ts';

/** Answers whatever is thrown while a request is handled as a problem. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly routes: AllowedMethods) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const isUnrouted = request.is404 && error instanceof NotFoundException;
    const problem = isUnrouted ? unroutedProblem(request, this.routes) : error;
    answerProblem(request, http.getResponse<FastifyReply>(), problem);
  }
}
