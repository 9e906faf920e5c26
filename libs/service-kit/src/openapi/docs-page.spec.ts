import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type SampleService, startSampleService } from '../testing/sample-service.ts';
import { setUpOpenApi } from './set-up-openapi.ts';

let service: SampleService;

beforeAll(async () => {
  service = await startSampleService({
    prepare: (app) => setUpOpenApi(app, { title: 'Sample & co', version: '1.2.3', description: '' }),
  });
});
afterAll(() => service.close());

describe('the page that shows the document', () => {
  it('loads everything from the service itself', async () => {
    const page = await fetch(`${service.url}/api/docs`);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toMatch(/script-src 'self'/);
    const html = await page.text();
    expect(html).toContain('<title>Sample &amp; co</title>');
    const sources = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, source = '']) => source);
    expect(sources.filter((source) => !source.startsWith('/') && !source.startsWith('data:'))).toEqual([]);
    for (const source of sources.filter((each) => each.startsWith('/'))) {
      const answer = await fetch(service.url + source);
      expect({ source, status: answer.status }).toEqual({ source, status: 200 });
      expect((await answer.text()).length).toBeGreaterThan(50);
    }
    expect(await (await fetch(`${service.url}/api/docs/start.js`)).text()).toContain('"/api/openapi.json"');
  });
});
