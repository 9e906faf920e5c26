import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { startSampleService } from '../testing/sample-service.ts';
import { createLogger } from './create-logger.ts';
import type { LogSettings } from './log-settings.ts';

let written: string[];
const spies: { mockRestore: () => void }[] = [];

beforeEach(() => {
  written = [];
  for (const stream of [process.stdout, process.stderr]) {
    spies.push(
      jest.spyOn(stream, 'write').mockImplementation((text) => {
        written.push(String(text));
        return true;
      }),
    );
  }
});
afterEach(() => {
  for (const spy of spies.splice(0)) spy.mockRestore();
});

/** What a service logs from its start to its end, some requests in between. */
async function logOf(log: LogSettings): Promise<string> {
  const service = await startSampleService({ log });
  const token = await service.token();
  const headers = { authorization: `Bearer ${token}` };
  await fetch(`${service.url}/api/orders?store=S01-private`, { headers });
  await fetch(`${service.url}/api/orders/broken/now`, { headers });
  await fetch(`${service.url}/api/orders`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}x` },
  });
  await service.close();
  const text = written.join('');
  expect(text).not.toContain(token);
  expect(text).not.toContain('S01-private');
  return text;
}

describe('the log of a service', () => {
  it('tells requests that failed, and of its start no more than needed', async () => {
    const text = await logOf({ level: 'info', format: 'text' });
    expect(text).toMatch(/WARN.*GET \/api\/orders\/broken\/now 500 \d+\.\d ms/);
    expect(text).toMatch(/ERROR.*TypeError: the secret of the house/);
    expect(text).not.toMatch(/GET \/api\/orders 200/);
    expect(text).not.toMatch(/Mapped|dependencies initialized/);
  });

  it('tells every request at debug, without queries and tokens', async () => {
    const text = await logOf({ level: 'debug', format: 'text' });
    expect(text).toMatch(/DEBUG.*GET \/api\/orders 200 \d+\.\d ms/);
    expect(text).toMatch(/DEBUG.*POST \/api\/orders 401 /);
    expect(text).toMatch(/Mapped/);
  });

  it('is one JSON object a line when asked to', async () => {
    const lines = (await logOf({ level: 'debug', format: 'json' })).trim().split('\n');
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines) {
      expect(JSON.parse(line)).toMatchObject({ level: expect.any(String), context: expect.any(String) });
    }
  });

  it('masks what must not be read where an object holds it', () => {
    createLogger({ level: 'info', format: 'json' }).log(
      { headers: { Authorization: 'Bearer abc' }, token: 'abc' },
      'Test',
    );
    expect(written.join('')).not.toContain('abc');
  });

  it('is silent when switched off', async () => {
    const service = await startSampleService({ log: false });
    await fetch(`${service.url}/api/orders/broken/now`);
    await service.close();
    expect(written).toEqual([]);
  });
});
