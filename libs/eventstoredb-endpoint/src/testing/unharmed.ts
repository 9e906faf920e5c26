import { rmSync } from 'node:fs';
import { expect } from '@jest/globals';
import { jsonEvent } from '@eventstore/db-client';
import { serve, type Served } from './served.ts';
import { temporaryDirectory } from './stores.ts';

/** The seed of random input: set FUZZ_SEED to the one that a test has printed with its name, and it runs the same again. */
export const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000_000);

/** An endpoint with all that it serves, which is put to harm. */
export interface Harmed extends Served {
  /** Whatever came before, others are served, and nothing happened that nobody foresaw. */
  isUnharmed(): Promise<void>;
}

export async function serveForHarm(): Promise<Harmed> {
  const directory = temporaryDirectory();
  const incidents: object[] = [];
  const nothing = () => undefined;
  const log = { info: nothing, warn: nothing, error: (details: object) => incidents.push(details) };
  const served = await serve({ directory, log });
  return {
    ...served,
    isUnharmed: async () => {
      const noted = jsonEvent({ type: 'Noted', data: {} });
      expect(await served.client.appendToStream('unharmed', noted)).toMatchObject({ success: true });
      for await (const { event } of served.client.readStream('unharmed')) expect(event?.type).toBe('Noted');
      expect(incidents).toEqual([]);
    },
    close: async () => {
      await served.close();
      rmSync(directory, { recursive: true });
    },
  };
}
