import { afterEach, describe, expect, it } from '@jest/globals';
import { type SampleService, startSampleService } from '../testing/sample-service.ts';
import { checkHealth } from './check-health.ts';
import type { HealthIndicators } from './health-indicator.ts';

let service: SampleService;
afterEach(() => service.close());

const ready = async (indicators: HealthIndicators): Promise<[number, unknown]> => {
  service = await startSampleService({ indicators });
  const answer = await fetch(`${service.url}/health/ready`);
  expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
  return [answer.status, await answer.json()];
};

describe('health', () => {
  it('is asked without a token', async () => {
    service = await startSampleService();
    const answer = await fetch(`${service.url}/health/live`);
    expect([answer.status, await answer.json()]).toEqual([200, { status: 'up', checks: {} }]);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('is ready when every part is up', async () => {
    expect(
      await ready({ store: () => ({ status: 'up', position: 7 }), views: async () => ({ status: 'up' }) }),
    ).toEqual([
      200,
      { status: 'up', checks: { store: { status: 'up', position: 7 }, views: { status: 'up' } } },
    ]);
  });

  it('is not ready when a part is down or fails; why it failed is not told', async () => {
    expect(
      await ready({
        store: () => ({ status: 'up' }),
        views: () => ({ status: 'down', lag: 12 }),
        disk: () => {
          throw new Error('/secret/path');
        },
        remote: () => Promise.reject(new Error('10.0.0.1')),
      }),
    ).toEqual([
      503,
      {
        status: 'down',
        checks: {
          store: { status: 'up' },
          views: { status: 'down', lag: 12 },
          disk: { status: 'down' },
          remote: { status: 'down' },
        },
      },
    ]);
  });
});

describe('a part that does not answer', () => {
  it('counts as down', async () => {
    service = await startSampleService();
    const health = await checkHealth({ hanging: () => new Promise(() => undefined) }, 20);
    expect(health).toEqual({ status: 'down', checks: { hanging: { status: 'down' } } });
  });
});
