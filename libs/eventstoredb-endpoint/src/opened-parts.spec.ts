import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { InMemoryEventStore, type SubscribeOptions } from '@huiyin/event-store';
import { openTestEndpoint } from './testing/index.ts';
import { OpenedParts } from './opened-parts.ts';

describe('parts that are opened', () => {
  it('are closed in the opposite order, once', async () => {
    const order: string[] = [];
    const opened = new OpenedParts();
    for (const part of ['a', 'b', 'c']) expect(opened.add(part, (name) => order.push(name))).toBe(part);
    await opened.close();
    await opened.close();
    expect(order).toEqual(['c', 'b', 'a']);
  });
});

describe('an endpoint that can not be opened', () => {
  let directory = '';
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'huiyin-unopened-'));
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  it('follows the log no longer', async () => {
    const store = new InMemoryEventStore();
    const signals: (AbortSignal | undefined)[] = [];
    const watched = new Proxy(store, {
      get: (of, name: keyof InMemoryEventStore) =>
        name === 'subscribe'
          ? (options: SubscribeOptions) => {
              signals.push(options.signal);
              return of.subscribe(options);
            }
          : (of[name] as () => unknown).bind(of),
    });
    const other = await openTestEndpoint();
    const listen = { port: other.port };
    await expect(openTestEndpoint({ store: watched, directory, listen })).rejects.toThrow('EADDRINUSE');
    expect(signals.length).toBeGreaterThan(1);
    expect(signals.map((signal) => signal?.aborted)).toEqual(signals.map(() => true));
    await other.close();
    await store.close();
  });
});
