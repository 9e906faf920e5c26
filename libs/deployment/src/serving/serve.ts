import { COMMAND_SCHEMAS } from '@huiyin/command-api';
import { QUERY_SCHEMAS } from '@huiyin/query-api';
import {
  createHttpApplication,
  listen,
  Metrics,
  setUpOpenApi,
  type TokenVerifier,
} from '@huiyin/service-kit';
import type { DeploymentSettings } from '../settings/deployment-settings.ts';
import { serveConsole } from './console/serve-console.ts';
import { ServiceModule, type ServiceParts } from './service.module.ts';

/** A service that answers. */
export interface Serving {
  readonly url: string;
  /** Answers what is under way, then lets go of everything. */
  close(): Promise<void>;
}

/** Serves the parts by HTTP; if that can't be, they are let go. @throws ListenError */
export async function serve(
  parts: ServiceParts,
  { listen: address, log, metrics: measures }: Pick<DeploymentSettings, 'listen' | 'log' | 'metrics'>,
  verifier: TokenVerifier,
): Promise<Serving> {
  let closed = false;
  const close = async () => {
    closed = true;
    await parts.close();
  };
  try {
    const metrics = measures ? new Metrics(parts.measured) : undefined;
    const module = ServiceModule.register({ ...parts, close }, metrics);
    const app = await createHttpApplication(module, { verifier, log, metrics });
    if (parts.console !== undefined) await serveConsole(app, parts.console);
    setUpOpenApi(app, {
      title: '回音 Huiyin',
      version: '0.1.0',
      description: '事事有着落，件件有回音 — every matter is settled, everyone who wrote in gets an answer.',
      schemas: { ...COMMAND_SCHEMAS, ...QUERY_SCHEMAS },
    });
    return { url: await listen(app, address), close: () => app.close() };
  } catch (error) {
    if (!closed) await parts.close();
    throw error;
  }
}
