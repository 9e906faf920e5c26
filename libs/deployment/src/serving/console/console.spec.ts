import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gzipSync } from 'node:zlib';
import { sendMalformedRequests } from '@huiyin/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTokens } from '../../opening/tokens.ts';
import { parseDeploymentSettings } from '../../settings/deployment-settings.ts';
import { serve, type Serving } from '../serve.ts';

const root = mkdtempSync(join(tmpdir(), 'huiyin console '));
const SCRIPT = 'console.log("回音");'.repeat(200);
const PAGE = '<!doctype html><title>回音</title>';

async function serving(directory: string): Promise<Serving> {
  const settings = parseDeploymentSettings({ DATA_DIR: join(root, 'data'), PORT: '0', LOG_LEVEL: 'fatal' });
  const { verifier } = await openTokens(settings, Date.now);
  const nothing = () => Promise.resolve();
  return serve({ apis: [], ready: {}, close: nothing, console: directory }, settings, verifier);
}

let served: Serving;
beforeAll(async () => {
  const directory = join(root, 'dist');
  mkdirSync(join(directory, 'assets'), { recursive: true });
  writeFileSync(join(root, 'secret'), 'secret');
  writeFileSync(join(directory, 'index.html'), PAGE);
  writeFileSync(join(directory, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(join(directory, 'assets/main-1a2b3c.js'), SCRIPT);
  writeFileSync(join(directory, 'assets/main-1a2b3c.js.br'), brotliCompressSync(SCRIPT));
  writeFileSync(join(directory, 'assets/main-1a2b3c.js.gz'), gzipSync(SCRIPT));
  writeFileSync(join(directory, 'assets/plain-4d5e6f.css'), 'p{}');
  served = await serving(directory);
});
afterAll(async () => {
  await served.close();
  rmSync(root, { recursive: true });
});

const BROWSER = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(served.url + path, { method, headers });

/** As sent: nothing is resolved or decompressed on the way. */
const raw = (path: string, headers: Record<string, string> = {}) =>
  new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
    const { hostname, port } = new URL(served.url);
    request({ hostname, port, path, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () =>
        resolve({ status: answer.statusCode!, headers: answer.headers, body: Buffer.concat(parts) }),
      );
    })
      .on('error', reject)
      .end();
  });

describe('the console', () => {
  it.each(['/', '/?store=S01', '/board/complaint', '/cases/complaint-a.1', '/figures?asOf=2026-03-02'])(
    'is the same page at every address that somebody opens: %s',
    async (path) => {
      const answer = await get(path, BROWSER);
      expect([answer.status, await answer.text()]).toEqual([200, PAGE]);
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(answer.headers.get('cache-control')).toBe('no-cache');
    },
  );

  it('lets a page load, and ask, nothing that isn’t from here, and nobody frame it', async () => {
    const { headers } = await get('/', BROWSER);
    const policy = headers.get('content-security-policy');
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
    ])
      expect(policy).toContain(rule);
    expect(policy).not.toMatch(/script-src[^;]*unsafe|https?:|\*/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });

  it('isn’t sent again where it hasn’t changed', async () => {
    const { headers } = await raw('/', BROWSER);
    const again = await raw('/board', { ...BROWSER, 'if-none-match': String(headers.etag) });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  it('answers HEAD without the page', async () => {
    const answer = await get('/board', BROWSER, 'HEAD');
    expect([answer.status, answer.headers.get('content-length'), await answer.text()]).toEqual([
      200,
      String(Buffer.byteLength(PAGE)),
      '',
    ]);
  });
});

describe('the files of the console', () => {
  it('are kept for good, as their names change with them', async () => {
    const answer = await get('/assets/plain-4d5e6f.css');
    expect([answer.status, await answer.text()]).toEqual([200, 'p{}']);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('content-type')).toBe('text/css; charset=utf-8');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each([
    ['br', 'br'],
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['identity', undefined],
  ])('come compressed as the browser takes them: %s', async (accepted, encoding) => {
    const { status, headers, body } = await raw('/assets/main-1a2b3c.js', { 'accept-encoding': accepted });
    expect([status, headers['content-encoding'], headers.vary]).toEqual([200, encoding, 'accept-encoding']);
    expect(headers['content-type']).toBe('application/javascript; charset=utf-8');
    if (encoding === 'br') expect(brotliDecompressSync(body).toString()).toBe(SCRIPT);
    if (encoding === undefined) expect(body.toString()).toBe(SCRIPT);
  });

  it('can be had in part', async () => {
    const { status, headers, body } = await raw('/assets/main-1a2b3c.js', { range: 'bytes=0-6' });
    expect([status, headers['content-range'], body.toString()]).toEqual([
      206,
      `bytes 0-6/${Buffer.byteLength(SCRIPT)}`,
      'console',
    ]);
  });

  it('lie under addresses of their own where they aren’t assets', async () => {
    const answer = await get('/icon.svg');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
  });

  it.each([
    ['/assets/gone-000000.js', {}],
    ['/assets/gone-000000.js', BROWSER],
    ['/assets/', BROWSER],
    ['/icon.png', {}],
    ['/board', { accept: '*/*' }],
  ])('are 404 where there are none, and no page: %s %j', async (path, headers) => {
    const answer = await get(path, headers);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      404,
      expect.stringContaining('application/problem+json'),
    ]);
  });

  it.each(['/assets/../../secret', '/assets/%2e%2e/%2e%2e/secret', '/assets/..%2f..%2fsecret', '/../secret'])(
    'are nothing outside their directory: %s',
    async (path) => {
      const { status, body } = await raw(path, BROWSER);
      expect(body.toString()).not.toContain('secret');
      expect(status === 200 ? body.toString() : status).toEqual(path.startsWith('/assets/') ? 404 : PAGE);
    },
  );
});

describe('what isn’t the console', () => {
  it.each([
    ['GET', '/api/nothing', 404],
    ['GET', '/health', 404],
    ['POST', '/', 404],
    ['POST', '/board', 404],
    ['DELETE', '/health/live', 405],
  ])('stays as it is: %s %s is %i', async (method, path, status) => {
    const answer = await get(path, BROWSER, method);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      status,
      expect.stringContaining('application/problem+json'),
    ]);
  });

  it('isn’t in the documentation of the API', async () => {
    const { paths } = (await (await get('/api/openapi.json')).json()) as { paths: object };
    expect(Object.keys(paths).filter((path) => !/^\/(health|metrics)/.test(path))).toEqual([]);
  });
});

it('takes malformed requests for pages without a 5xx, on connections that are kept', async () => {
  const port = Number(new URL(served.url).port);
  const target = { port, token: '', method: 'GET', path: '/board', body: { a: 1 }, tooLarge: 256 * 1024 + 1 };
  const { seed, sent, faults } = await sendMalformedRequests(target, { count: 200 });
  expect({ seed, sent, faults }).toEqual({ seed, sent: 200, faults: [] });
});

it('says how it is built where it isn’t', async () => {
  const bare = await serving(join(root, 'nothing'));
  try {
    const answer = await fetch(`${bare.url}/board`, { headers: BROWSER });
    expect(answer.status).toBe(503);
    expect(await answer.text()).toMatch(/尚未构建[^]*npm run build[^]*isn’t built yet/);
    expect((await fetch(`${bare.url}/health/live`)).status).toBe(200);
  } finally {
    await bare.close();
  }
});
