import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DemoAccountsModule } from '../demo/demo-accounts.module.ts';
import { parseSettings } from '../settings.ts';
import { start } from '../start.ts';

/** The OpenAPI document of the whole app, the demo's routes included: asked of one that has no data and is stopped again. */
export async function apiDocument(): Promise<string> {
  const directory = mkdtempSync(join(tmpdir(), 'huiyin openapi '));
  try {
    const settings = parseSettings({ PORT: '0', GRPC_PORT: '0', DATA_DIR: directory, LOG_LEVEL: 'fatal' });
    const demo = DemoAccountsModule.register(() => Promise.resolve([]));
    const app = await start(settings, Date.now, [demo]);
    try {
      return await (await fetch(`${app.url}/api/openapi.json`)).text();
    } finally {
      await app.close();
    }
  } finally {
    rmSync(directory, { recursive: true });
  }
}
