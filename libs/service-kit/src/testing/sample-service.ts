import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openSigningKey } from '../authentication/signing-key.ts';
import { type TokenContent, TokenIssuer } from '../authentication/token-issuer.ts';
import { TokenVerifier } from '../authentication/token-verifier.ts';
import { createHttpApplication, type HttpApplicationOptions } from '../bootstrap/create-http-application.ts';
import { listen } from '../bootstrap/listen.ts';
import type { HealthIndicators } from '../health/health-indicator.ts';
import { HealthModule } from '../health/health.module.ts';
import { MetricsModule } from '../metrics/metrics.module.ts';
import { OrderController } from './sample-orders.ts';

/** A small service with one of everything, on a port of its own, for tests. */
export interface SampleService {
  readonly app: NestFastifyApplication;
  readonly url: string;
  readonly port: number;
  readonly verifier: TokenVerifier;
  readonly token: (content?: Partial<TokenContent>) => Promise<string>;
  readonly close: () => Promise<void>;
}

const parties = { issuer: 'https://issuer.example', audience: 'sample' };

/** Settings of a sample service that a test may change. */
export interface SampleOptions extends Partial<HttpApplicationOptions> {
  readonly indicators?: HealthIndicators;
  readonly controllers?: Type[];
  /** Called before the service listens. */
  readonly prepare?: (app: NestFastifyApplication) => void;
}

/** Starts a sample service. */
export async function startSampleService({
  indicators = {},
  controllers = [OrderController],
  prepare,
  ...options
}: SampleOptions = {}): Promise<SampleService> {
  const directory = await mkdtemp(join(tmpdir(), 'sample-'));
  const key = await openSigningKey(directory);
  const issuer = new TokenIssuer(key, parties);
  const verifier = new TokenVerifier(key, { ...parties, roles: ['agent', 'auditor'] });
  class SampleModule {}
  const { metrics } = options;
  const imports = [
    HealthModule.register({ ready: { useFactory: () => indicators } }),
    ...(metrics ? [MetricsModule.register(metrics)] : []),
  ];
  Module({ imports, controllers })(SampleModule);
  try {
    const app = await createHttpApplication(SampleModule, {
      verifier,
      log: false,
      stopOnSignals: false,
      ...options,
    });
    prepare?.(app);
    const url = await listen(app, { port: 0 });
    return {
      app,
      url,
      port: Number(new URL(url).port),
      verifier,
      token: (content) =>
        issuer.issue({ sub: 'u-1', name: '李华', role: 'agent', store: 'S01', expiresIn: 600, ...content }),
      close: () => app.close(),
    };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
