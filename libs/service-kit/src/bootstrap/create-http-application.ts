import { Logger } from '@nestjs/common';
import { type IEntryNestModule, NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { TokenVerifier } from '../authentication/token-verifier.ts';
import { AccessGuard } from '../authorization/access-guard.ts';
import { AccessRules } from '../authorization/access-rules.ts';
import { createLogger } from '../logging/create-logger.ts';
import type { LogSettings } from '../logging/log-settings.ts';
import { logRequests } from '../logging/request-log.ts';
import { measureRequests } from '../metrics/measure-requests.ts';
import type { Metrics } from '../metrics/metrics.ts';
import { ProblemFilter } from '../problem/problem-filter.ts';
import { routesOf } from '../routes/routes.ts';
import { checkDtosOf } from '../validation/check-routes.ts';
import { DtoPipe } from '../validation/dto-pipe.ts';
import { HttpAdapter } from './http-adapter.ts';
import { defaultHttpLimits, type HttpLimits } from './http-limits.ts';

/** How an HTTP service is set up. */
export interface HttpApplicationOptions extends HttpLimits {
  readonly verifier: TokenVerifier;
  /** `false`: log nothing. */
  readonly log: LogSettings | false;
  /** Where requests are measured; absent: nowhere. */
  readonly metrics?: Metrics | undefined;
  /** Whether SIGINT and SIGTERM stop the service in order and end the process with exit code 0. Default true. */
  readonly stopOnSignals?: boolean;
}

/**
 * An HTTP service of a Nest module with everything that all our services share: problems for answers, checked bodies,
 * DTOs, tokens and roles, limits, logs, an orderly stop. It does not listen yet: see `listen`.
 *
 * On a stop, requests in flight are answered first; then `onApplicationShutdown` runs: stores are closed there, not
 * in `onModuleDestroy`, which runs while requests are still served.
 *
 * @throws UndeclaredAccessError when a route has neither `@Roles` nor `@Public`
 * @throws UncheckedContentError when a body has no DTO class
 */
export async function createHttpApplication(
  module: IEntryNestModule,
  { verifier, log, metrics, stopOnSignals = true, ...limits }: HttpApplicationOptions,
): Promise<NestFastifyApplication> {
  const adapter = new HttpAdapter({ ...defaultHttpLimits, ...limits });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger: log && createLogger(log),
    bodyParser: false,
    abortOnError: false,
  });
  try {
    const routes = routesOf(app);
    checkDtosOf(routes);
    app.useGlobalGuards(new AccessGuard(new AccessRules(routes), verifier));
  } catch (error) {
    await app.close().catch((reason: unknown) => Logger.error(reason, 'Bootstrap'));
    throw error;
  }
  app.useGlobalPipes(new DtoPipe());
  app.useGlobalFilters(new ProblemFilter(adapter.routes));
  if (log) logRequests(adapter.getInstance());
  if (metrics) measureRequests(adapter.getInstance(), metrics);
  if (stopOnSignals) app.enableShutdownHooks(['SIGINT', 'SIGTERM'], { useProcessExit: true });
  return app;
}
