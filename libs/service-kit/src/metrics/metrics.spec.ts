import { afterEach, describe, expect, it } from '@jest/globals';
import { type SampleService, startSampleService } from '../testing/sample-service.ts';
import type { MetricsSource } from './metrics-source.ts';
import { Metrics } from './metrics.ts';

let service: SampleService;
afterEach(() => service.close());

const read = async (): Promise<string> => (await fetch(`${service.url}/metrics`)).text();
const start = async (...sources: MetricsSource[]) => {
  service = await startSampleService({ metrics: new Metrics(sources, 50) });
};
/** A metric's lines without its comments. */
const linesOf = (text: string, name: string) =>
  text.split('\n').filter((line) => new RegExp(`^${name}[{ ]`).test(line));

describe('metrics', () => {
  it('are in Prometheus’s text format, for anyone, and of the process too', async () => {
    await start();
    const answer = await fetch(`${service.url}/metrics`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const text = await answer.text();
    expect(linesOf(text, 'process_cpu_seconds_total')).toHaveLength(1);
    expect(linesOf(text, 'nodejs_eventloop_lag_p99_seconds')).toHaveLength(1);
    for (const line of text.split('\n'))
      expect(line).toMatch(/^$|^# (HELP|TYPE) [a-z_\d]+ .+$|^[a-z_\d]+(\{.+\})? [-+.\deINafn]+$/);
  });

  it('count requests by method, pattern of the route and status, never by address', async () => {
    await start();
    const authorization = `Bearer ${await service.token()}`;
    for (const id of ['7', '8'])
      await fetch(`${service.url}/api/orders/${id}`, { headers: { authorization } });
    await fetch(`${service.url}/api/orders/secret-9`);
    for (const path of ['/nothing/secret-1', '/nothing/secret-2']) await fetch(service.url + path);
    const text = await read();
    expect(linesOf(text, 'http_request_duration_seconds_count')).toEqual(
      expect.arrayContaining([
        'http_request_duration_seconds_count{method="GET",route="/api/orders/:id",status="200"} 2',
        'http_request_duration_seconds_count{method="GET",route="/api/orders/:id",status="401"} 1',
        'http_request_duration_seconds_count{method="GET",route="none",status="404"} 2',
      ]),
    );
    expect(text).not.toContain('secret');
  });

  it('are read from the parts that registered some, whenever they are asked for', async () => {
    let lag = 3;
    let fired = 5;
    let count: (labels: Record<string, string>) => void = () => undefined;
    await start({
      register: (registry) => {
        registry.gauge({ name: 'view_lag', help: 'Events behind.', labels: ['view'] }, () => [
          { labels: { view: 'cases' }, value: lag },
        ]);
        registry.gauge({ name: 'unknown', help: 'Nothing yet.' }, async () => undefined);
        registry.total({ name: 'fired_total', help: 'Deadlines fired.' }, async () => fired);
        count = registry.counter({ name: 'commands_total', help: 'By outcome.', labels: ['outcome'] });
      },
    });
    count({ outcome: 'done' });
    count({ outcome: 'done' });
    const first = await read();
    expect(first).toContain('# TYPE view_lag gauge\nview_lag{view="cases"} 3\n');
    expect(first).toContain('# TYPE fired_total counter\nfired_total 5\n');
    expect(linesOf(first, 'commands_total')).toEqual(['commands_total{outcome="done"} 2']);
    expect(linesOf(first, 'unknown')).toEqual([]);
    [lag, fired] = [0, 9];
    const second = await read();
    expect(second).toContain('view_lag{view="cases"} 0\n');
    expect(second).toContain('fired_total 9\n');
  });

  it('leave out what can’t be read, or not in time, and tell the rest', async () => {
    await start({
      register: (registry) => {
        registry.gauge({ name: 'broken', help: 'Throws.' }, () => {
          throw new Error('/secret/path');
        });
        registry.gauge({ name: 'hanging', help: 'Never answers.' }, () => new Promise(() => undefined));
        registry.gauge({ name: 'fine', help: 'Answers.' }, () => 1);
      },
    });
    const text = await read();
    expect(text).toContain('fine 1\n');
    expect(text).not.toMatch(/broken|hanging|secret/);
  });

  it('are each app’s own', async () => {
    await start();
    const other = await startSampleService({ metrics: new Metrics() });
    try {
      await fetch(`${other.url}/health/live`);
      expect(await read()).not.toContain('/health/live');
    } finally {
      await other.close();
    }
  });

  it('can be off', async () => {
    service = await startSampleService();
    expect((await fetch(`${service.url}/metrics`)).status).toBe(404);
  });
});

it('two measurements can’t have the same name, nor one that Prometheus doesn’t take', async () => {
  service = await startSampleService();
  const source = (name: string): MetricsSource => ({
    register: (registry) => registry.gauge({ name, help: 'x' }, () => 1),
  });
  expect(() => new Metrics([source('lag'), source('lag')])).toThrow('lag');
  expect(() => new Metrics([source('9 lives')])).toThrow();
});
