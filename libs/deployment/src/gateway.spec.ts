import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const CONFIGURATION = fileURLToPath(new URL('../../../deploy/gateway.conf', import.meta.url));
const SERVICES = ['command-service', 'query-service'] as const;

const nginx = ['/usr/sbin/nginx', 'nginx'].find(
  (program) => existsSync(program) || spawnSync(program, ['-v']).status === 0,
);
/** Some machines lack the program: then the tests say that they were skipped. */
const where = nginx === undefined ? describe.skip : describe;

where('the gateway', () => {
  const directory = mkdtempSync(join(tmpdir(), 'huiyin-gateway-'));
  const servers: Server[] = [];
  /** What reached the command service. */
  const given: string[] = [];
  let gateway: ChildProcess;
  let url = '';

  beforeAll(async () => {
    let configuration = readFileSync(CONFIGURATION, 'utf8').replaceAll('/tmp/', `${directory}/`);
    const groups: string[] = [];
    for (const name of SERVICES) {
      const server = createServer((request, response) => {
        if (name === 'command-service') given.push(`${request.method} ${request.url}`);
        answer(name, request, response);
      });
      servers.push(server);
      // Of two services of a kind one isn’t there any more, although its name is still known.
      const members = [await freePort(), await listen(server)].map(
        (port) => `server 127.0.0.1:${port} max_fails=0;`,
      );
      groups.push(`upstream ${name} { ${members.join(' ')} }`);
      configuration = configuration.replaceAll(`${name}:3000`, name);
    }
    configuration = configuration.replace('  server {', `  ${groups.join('\n  ')}\n  server {`);
    const port = await freePort();
    const file = join(directory, 'gateway.conf');
    writeFileSync(file, configuration.replace('listen 8080', `listen 127.0.0.1:${port}`));
    url = `http://127.0.0.1:${port}`;
    gateway = spawn(nginx!, ['-c', file, '-g', 'daemon off;'], { stdio: 'ignore' });
    while (!(await fetch(url).catch(() => undefined))) await setTimeout(20);
  });
  afterAll(async () => {
    gateway.kill();
    await once(gateway, 'exit');
    for (const server of servers) await close(server);
    rmSync(directory, { recursive: true });
  });

  it.each([
    ['GET', '/api/cases', 'query-service'],
    ['GET', '/api/complaints/complaint-1', 'query-service'],
    ['GET', '/api/live/cases', 'query-service'],
    ['POST', '/api/complaints', 'command-service'],
    ['POST', '/api/complaints/complaint-1/acknowledge', 'command-service'],
    ['GET', '/api/complaints/complaint-1/assignees', 'command-service'],
    ['POST', '/api/bulk', 'command-service'],
    ['GET', '/api/macros?process=complaint', 'command-service'],
    ['GET', '/api/staff', 'command-service'],
    ['PUT', '/api/staff/li.na', 'command-service'],
    ['DELETE', '/api/staff/li.na', 'command-service'],
    ['GET', '/api/policy/history', 'command-service'],
    ['GET', '/api/reactions/parked', 'command-service'],
    ['POST', '/api/views', 'query-service'],
    ['PUT', '/api/views/1', 'query-service'],
    ['GET', '/api/parked', 'query-service'],
    ['POST', '/api/parked/cases/complaint-1/retry', 'query-service'],
    ['GET', '/api/policyholders', 'query-service'],
    ['GET', '/', 'query-service'],
    ['GET', '/board/complaint', 'query-service'],
    ['GET', '/assets/index-1a2b3c.js', 'query-service'],
  ])('sends %s %s to the %s', async (method, path, service) => {
    const answer = await fetch(url + path, { method });
    expect([answer.status, await answer.text()]).toEqual([200, service]);
  });

  it.each(Array.from({ length: 6 }, (_, number) => number))(
    'passes command %i on to the service that is there, once',
    async (number) => {
      const before = given.length;
      expect((await fetch(`${url}/api/complaints/${number}`, { method: 'POST' })).status).toBe(200);
      expect(given.slice(before)).toEqual([`POST /api/complaints/${number}`]);
    },
  );

  it('never sends a command again that a service may have carried out, and says that it may', async () => {
    const before = given.length;
    const answer = await fetch(`${url}/api/complaints/gone/close`, { method: 'POST' });
    expect(given.slice(before)).toEqual(['POST /api/complaints/gone/close']);
    expect([answer.status, answer.headers.get('retry-after'), answer.headers.get('content-type')]).toEqual([
      503,
      '5',
      'application/problem+json',
    ]);
    expect(await answer.json()).toMatchObject({
      code: 'service-unavailable',
      title: '服务暂不可用',
      status: 503,
    });
    const english = await fetch(`${url}/api/gone`, { headers: { 'accept-language': 'en-GB' } });
    expect(await english.json()).toMatchObject({ title: 'Service unavailable' });
  });

  it('says in the services’ own words what is too large even for itself', async () => {
    const answer = await fetch(`${url}/api/bulk`, { method: 'POST', body: 'x'.repeat(3_000_000) });
    expect([answer.status, await answer.json()]).toEqual([
      413,
      expect.objectContaining({ code: 'body-too-large' }),
    ]);
  });

  it.each([
    ['/api/cases', 'gzip'],
    ['/api/figures/sla-met', 'gzip'],
    ['/api/cases/complaint-1/history', 'gzip'],
    ['/api/complaints/complaint-1', null],
    ['/api/policy', null],
    ['/api/live/cases', null],
  ])('sends what is long and has no ETag compressed: %s %s', async (path, coding) => {
    const answer = await fetch(`${url}${path}?json`, { headers: { 'accept-encoding': 'gzip' } });
    expect(answer.headers.get('content-encoding')).toBe(coding);
    expect(await answer.json()).toHaveLength(500);
  });

  it('shows nobody outside what is measured', async () => {
    expect((await fetch(`${url}/metrics`)).status).toBe(404);
  });
});

function answer(name: string, { url = '', socket }: IncomingMessage, response: ServerResponse): void {
  if (url.includes('/gone')) socket.destroy();
  else if (url.endsWith('?json'))
    response
      .setHeader('content-type', 'application/json')
      .end(JSON.stringify(Array.from({ length: 500 }, () => name)));
  else response.end(name);
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  await close(server);
  return port;
}

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}
