import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { parseDeploymentSettings } from './settings/deployment-settings.ts';

interface Service {
  readonly image?: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly volumes?: readonly string[];
  readonly ports?: readonly string[];
  readonly networks?: readonly string[];
  readonly secrets?: readonly string[];
  readonly user?: string;
  readonly read_only?: boolean;
  readonly deploy?: { readonly resources: { readonly limits: Readonly<Record<string, string>> } };
}

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const FILES = ['docker-compose.yml', 'docker-compose.cluster.yml'];
const OURS = ['command-service', 'projection-service', 'query-service'];

const works = (program: string, ...options: string[]) => spawnSync(program, options).status === 0;
/** Some machines lack the program: then the test says that it was skipped. */
const where = (present: boolean) => (present ? it : it.skip);

/** A copy of the files that compose reads, with secrets of its own. */
const place = mkdtempSync(join(tmpdir(), 'huiyin-compose-'));
let services: Readonly<Record<string, Service>>;

beforeAll(() => {
  for (const file of [...FILES, 'deploy']) cpSync(join(ROOT, file), join(place, file), { recursive: true });
  execFileSync(join(place, 'deploy/make-secrets'));
  const composed = readFileSync(join(place, FILES[0]!), 'utf8');
  services = (parse(composed, { merge: true }) as { services: Record<string, Service> }).services;
});
afterAll(() => rmSync(place, { recursive: true }));

describe('docker-compose.yml', () => {
  where(works('docker-compose', '--version'))(
    'is accepted by docker-compose, alone and with three nodes',
    () => {
      for (const files of [FILES.slice(0, 1), FILES]) {
        const { stderr, status } = spawnSync(
          'docker-compose',
          [...files.flatMap((file) => ['-f', file]), 'config', '-q'],
          { cwd: place, encoding: 'utf8' },
        );
        expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
      }
    },
  );

  it('starts each of our services by a program that this build has', () => {
    for (const name of OURS) {
      const { command = [], healthcheck } = services[name]!;
      expect(command).toEqual(['node', `apps/${name}/dist/main.js`]);
      expect(existsSync(join(ROOT, `apps/${name}/src/main.ts`))).toBe(true);
      expect(existsSync(join(ROOT, healthcheck?.test.at(-1) as string))).toBe(true);
    }
  });

  it('sets our services up as they read their settings', () => {
    for (const name of OURS) {
      const { environment = {}, volumes } = services[name]!;
      const env = Object.fromEntries(
        Object.entries(environment).map(([key, value]) => [
          key,
          value.replace('/run/secrets', join(place, 'secrets')),
        ]),
      );
      const settings = parseDeploymentSettings(env);
      expect(settings).toMatchObject({
        listen: { host: '0.0.0.0', port: 3000 },
        log: { format: 'json' },
        eventStore: 'esdb://event-store:2113?tls=false',
        keys: '/keys',
      });
      expect(settings.views).toMatch(/^postgres:\/\/huiyin:[0-9a-f]{48}@postgres:5432\/views$/);
      expect(volumes).toContain(`keys:${settings.keys}`);
    }
  });

  it('serves the console where the gateway sends whoever opens it', () => {
    const serving = OURS.filter((name) => services[name]?.environment?.CONSOLE === 'on');
    expect(serving).toEqual(['query-service']);
  });

  it('gives every service health checks and limits, and ours no rights that they don’t need', () => {
    for (const [name, { healthcheck, deploy, user, read_only, networks }] of Object.entries(services)) {
      expect({ name, checked: healthcheck !== undefined }).toEqual({ name, checked: true });
      expect(Object.keys(deploy?.resources.limits ?? {})).toEqual(['cpus', 'memory']);
      if (!OURS.includes(name)) continue;
      expect({ name, user, read_only, networks }).toEqual({
        name,
        user: 'node',
        read_only: true,
        networks: ['inside'],
      });
    }
  });

  it('lets nothing but the gateway be reached from outside, and that from this machine only', () => {
    const open = Object.entries(services).filter(([, { ports }]) => ports !== undefined);
    expect(open.map(([name]) => name)).toEqual(['gateway']);
    expect(services.gateway?.ports).toEqual(['${GATEWAY_PORT:-127.0.0.1:3000}:8080']);
  });

  it('holds no secret: they are made once, by a script, and stay', () => {
    const secret = () => readFileSync(join(place, 'secrets/postgres-password'), 'utf8');
    const before = secret();
    execFileSync(join(place, 'deploy/make-secrets'), ['--cluster']);
    expect(secret()).toBe(before);
    expect(before).toMatch(/^[0-9a-f]{48}$/);
    expect(readFileSync(join(place, 'secrets/event-store'), 'utf8')).toBe(
      'esdb+discover://event-store:2113,event-store-2:2113,event-store-3:2113?tls=false',
    );
    expect(statSync(join(place, 'secrets')).mode & 0o777).toBe(0o700);
    expect(readFileSync(join(ROOT, '.gitignore'), 'utf8').split('\n')).toContain('secrets/');
  });

  it('leaves the connection string of an event store elsewhere as it is', () => {
    const file = join(place, 'secrets/event-store');
    writeFileSync(file, 'esdb://user:secret@db:2113');
    const said = execFileSync(join(place, 'deploy/make-secrets'), ['--cluster'], { encoding: 'utf8' });
    expect(readFileSync(file, 'utf8')).toBe('esdb://user:secret@db:2113');
    expect(said).not.toContain('secret@');
    rmSync(file);
    execFileSync(join(place, 'deploy/make-secrets'));
    expect(readFileSync(file, 'utf8')).toBe('esdb://event-store:2113?tls=false');
  });

  where(works('nginx', '-v'))('has a gateway whose configuration nginx accepts', () => {
    const { stderr, status } = spawnSync('nginx', ['-t', '-q', '-c', join(place, 'deploy/gateway.conf')], {
      encoding: 'utf8',
    });
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  });
});
