import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
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
  let gateway: ChildProcess;
  let url = '';

  beforeAll(async () => {
    let configuration = readFileSync(CONFIGURATION, 'utf8').replaceAll('/tmp/', `${directory}/`);
    for (const name of SERVICES) {
      const server = createServer((_, response) => response.end(name));
      servers.push(server);
      configuration = configuration.replaceAll(`${name}:3000`, `127.0.0.1:${await listen(server)}`);
    }
    const free = createServer();
    const port = await listen(free);
    await close(free);
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

  it('shows nobody outside what is measured', async () => {
    expect((await fetch(`${url}/metrics`)).status).toBe(404);
  });
});

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
