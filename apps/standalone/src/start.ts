import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { COMMAND_SCHEMAS } from '@huiyin/command-api';
import { dataDirectory, openEmbedded, openTokens } from '@huiyin/embedded';
import { QUERY_SCHEMAS } from '@huiyin/query-api';
import { createHttpApplication, listen, setUpOpenApi } from '@huiyin/service-kit';
import type { Settings } from './settings.ts';
import { StandaloneModule } from './standalone.module.ts';

/** How long the first start's token is good for, in seconds: long enough to make others. */
const FIRST_TOKEN = 24 * 60 * 60;

/** What was started. */
export interface Running {
  readonly url: string;
  /** The administrator's token, on the first start only. */
  readonly firstToken: string | undefined;
  /** Resolves if the store fails: the process then has to be restarted. */
  readonly failed: Promise<Error>;
  close(): Promise<void>;
}

/** Opens the data directory and serves it. */
export async function start(settings: Settings, now: () => number = Date.now): Promise<Running> {
  const directory = dataDirectory(resolve(settings.dataDir));
  const isFirst = !existsSync(directory.keys);
  const embedded = await openEmbedded(directory, now);
  try {
    const { issuer, verifier } = await openTokens(directory, now);
    const app = await createHttpApplication(StandaloneModule.register(embedded, now), {
      verifier,
      log: settings.log,
    });
    setUpOpenApi(app, {
      title: '回音 Huiyin',
      version: '0.1.0',
      description: '事事有着落，件件有回音 — every matter is settled, everyone who wrote in gets an answer.',
      schemas: { ...COMMAND_SCHEMAS, ...QUERY_SCHEMAS },
    });
    embedded.projector.start();
    const url = await listen(app, settings.listen);
    const administrator = { sub: 'admin', name: 'admin', role: 'admin', expiresIn: FIRST_TOKEN };
    return {
      url,
      firstToken: isFirst ? await issuer.issue(administrator) : undefined,
      failed: embedded.store.failure,
      close: () => app.close(),
    };
  } catch (error) {
    await embedded.close();
    throw error;
  }
}
