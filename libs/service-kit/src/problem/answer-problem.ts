import type { FastifyReply, FastifyRequest } from 'fastify';
import { preferredLanguage } from './accept-language.ts';
import { reportIncident } from './incident.ts';
import { problemDocument, problemHeaders } from './problem-document.ts';
import { problemOfError } from './problem-of-error.ts';

/** Answers a request with the problem that `error` stands for, unless its answer has already begun. */
export function answerProblem(request: FastifyRequest, reply: FastifyReply, error: unknown): void {
  const path = request.url.split('?', 1)[0] ?? '';
  const problem = problemOfError(error) ?? reportIncident(error, `${request.method} ${path}`);
  if (reply.sent || reply.raw.headersSent) {
    // An answer that breaks off must not look complete.
    reply.raw.destroy();
    return;
  }
  const language = preferredLanguage(request.headers['accept-language']);
  // A buffer: to a string Fastify would add a charset, which JSON media types do not have.
  const body = Buffer.from(JSON.stringify(problemDocument(problem, language)));
  void reply.code(problem.status).headers(problemHeaders(problem, language)).send(body);
}
