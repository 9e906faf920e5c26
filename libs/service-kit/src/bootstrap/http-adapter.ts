import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { checkQueryNames, checkUrl } from '../body/check-url.ts';
import { parseJsonBody } from '../body/parse-json-body.ts';
import { AllowedMethods } from '../problem/allowed-methods.ts';
import { answerProblem } from '../problem/answer-problem.ts';
import { knownProblem } from '../problem/known-problems.ts';
import { answerParserError, refuseConnection } from '../problem/raw-problem.ts';
import { Departure } from './departure.ts';
import { type HttpLimits, maxHeaderSize, maxParamLength } from './http-limits.ts';

/**
 * Nest's Fastify adapter with our limits, body parser and problems. Nest middleware (`consumer.apply`) is switched
 * off, as it would cost every request: use guards, interceptors or Fastify hooks.
 */
export class HttpAdapter extends FastifyAdapter {
  /** The methods of each address that has routes. */
  readonly routes = new AllowedMethods();
  readonly departure: Departure;

  constructor({ bodyLimit, requestTimeout, keepAliveTimeout, shutdownGrace }: Required<HttpLimits>) {
    super({
      logger: false,
      skipMiddie: true,
      bodyLimit,
      requestTimeout,
      keepAliveTimeout,
      trustProxy: false,
      forceCloseConnections: 'idle',
      return503OnClosing: false,
      routerOptions: { maxParamLength },
      http: {
        maxHeaderSize,
        headersTimeout: Math.min(10_000, requestTimeout),
        connectionsCheckingInterval: Math.min(2_000, requestTimeout),
        // Node would refuse it without a body: `checkRequest` does it with a problem.
        requireHostHeader: false,
      },
      frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) =>
        answerProblem(request, reply, error),
      clientErrorHandler: answerParserError,
    });
    this.#parseBodies();
    this.#checkRequests();
    this.#refuseWhatIsNoRequest();
    const fastify = this.getInstance();
    this.departure = new Departure(fastify.server, shutdownGrace);
    fastify.addHook('preClose', () => this.departure.leave());
  }

  /** Fastify's own errors reach the filter as they are: their codes tell more than Nest's exceptions would. */
  override mapException(error: unknown): unknown {
    return error;
  }

  #parseBodies(): void {
    const fastify = this.getInstance();
    fastify.removeAllContentTypeParsers();
    fastify.addContentTypeParser<Buffer>(
      'application/json',
      { parseAs: 'buffer' },
      (_request, body, done) => {
        try {
          done(null, parseJsonBody(body));
        } catch (error) {
          done(error as Error);
        }
      },
    );
  }

  #checkRequests(): void {
    const fastify = this.getInstance();
    fastify.decorateRequest('actor', null);
    fastify.addHook('onRoute', ({ url, method }) => this.routes.add(url, method));
    fastify.addHook('onRequest', (request, _reply, done) => {
      try {
        checkRequest(request);
        done();
      } catch (error) {
        done(error as Error);
      }
    });
  }

  #refuseWhatIsNoRequest(): void {
    const { server } = this.getInstance();
    server.on('connect', (_request, socket) => refuseConnection(socket, 'malformed-request'));
    server.on('checkExpectation', ({ socket }) => refuseConnection(socket, 'expectation-failed'));
  }
}

function checkRequest(request: FastifyRequest): void {
  const { url, headers, httpVersion } = request.raw;
  if (headers.host === undefined && httpVersion === '1.1') throw knownProblem('malformed-request');
  checkUrl(url ?? '');
  checkQueryNames(request.query);
}
