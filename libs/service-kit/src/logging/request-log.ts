import { Logger } from '@nestjs/common';
import type { FastifyInstance, FastifyReply } from 'fastify';

/** Requests that took longer are logged, in milliseconds. */
const slow = 1000;

/**
 * Logs requests answered with 5xx and slow ones, and at `debug` every one. What is logged of a request is its
 * method, path, status and duration: the query may hold personal data, the header fields hold tokens.
 */
export function logRequests(fastify: FastifyInstance): void {
  const logger = new Logger('Http');
  const every = Logger.isLevelEnabled('debug');
  fastify.addHook('onResponse', (request, reply, done) => {
    const { statusCode, elapsedTime } = reply;
    if (statusCode >= 500 || (elapsedTime > slow && !isStream(reply))) {
      logger.warn(line(request.method, request.url, statusCode, elapsedTime));
    } else if (every) {
      logger.debug(line(request.method, request.url, statusCode, elapsedTime));
    }
    done();
  });
}

/** Streams of events last as long as somebody listens. */
const isStream = (reply: FastifyReply): boolean =>
  String(reply.raw.getHeader('content-type') ?? '').startsWith('text/event-stream');

function line(method: string, url: string, status: number, elapsed: number): string {
  return `${method} ${url.split('?', 1)[0]} ${status} ${elapsed.toFixed(1)} ms`;
}
