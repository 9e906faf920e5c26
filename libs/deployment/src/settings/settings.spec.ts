import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { SettingError } from '@huiyin/service-kit';
import { parseDeploymentSettings } from './deployment-settings.ts';
import { parseEndpointSettings } from './endpoint-settings.ts';
import { parseStandaloneSettings } from './standalone-settings.ts';

describe('the settings of a process', () => {
  it('are a data directory here and loopback, where nothing is set', () => {
    const path = resolve('./data');
    expect(parseDeploymentSettings({})).toEqual({
      listen: { port: 3000 },
      log: { level: 'info', format: 'text' },
      metrics: true,
      directory: expect.objectContaining({ path }),
      eventStore: undefined,
      views: resolve(path, 'views'),
      consumers: resolve(path, 'consumers'),
      keys: resolve(path, 'keys'),
    });
  });

  it('take metrics away', () => {
    expect(parseDeploymentSettings({ METRICS: 'off' }).metrics).toBe(false);
    expect(() => parseDeploymentSettings({ METRICS: 'no' })).toThrow(SettingError);
  });

  it('serve the console, or don’t, where that is said', () => {
    expect(parseDeploymentSettings({}).console).toBeUndefined();
    expect(parseDeploymentSettings({ CONSOLE: 'on' }).console).toBe(true);
    expect(parseDeploymentSettings({ CONSOLE: 'off' }).console).toBe(false);
    expect(() => parseDeploymentSettings({ CONSOLE: '/console' })).toThrow(SettingError);
  });

  it('put events, views and keys elsewhere', () => {
    const settings = parseDeploymentSettings({
      DATA_DIR: '/data',
      EVENT_STORE: 'esdb://db:2113?tls=false',
      VIEWS: 'postgres://db/views',
      KEYS_DIR: '/keys',
    });
    expect(settings).toMatchObject({
      eventStore: 'esdb://db:2113?tls=false',
      views: 'postgres://db/views',
      consumers: 'postgres://db/views',
      keys: '/keys',
      directory: { events: '/data/events' },
    });
  });

  it('refuse views in a database of another kind, without telling its password', () => {
    const refused = () => parseDeploymentSettings({ VIEWS: 'mysql://u:secret@db/views' });
    expect(refused).toThrow(/^VIEWS is a PostgreSQL database/);
    expect(refused).not.toThrow(/secret/);
  });
});

describe('the settings of the endpoint', () => {
  it('are EventStoreDB’s port on loopback, open to whoever is on this machine', () => {
    expect(parseEndpointSettings({})).toEqual({
      host: '127.0.0.1',
      port: 2113,
      credentialsFile: undefined,
      tls: undefined,
    });
  });

  it('switch it off', () => {
    expect(parseEndpointSettings({ GRPC_PORT: 'off' })).toBeUndefined();
  });

  it('name a certificate and its key together', () => {
    expect(parseEndpointSettings({ GRPC_TLS_CERT: 'a.pem', GRPC_TLS_KEY: 'b.pem' })?.tls).toEqual({
      certFile: 'a.pem',
      keyFile: 'b.pem',
    });
    expect(() => parseEndpointSettings({ GRPC_TLS_CERT: 'a.pem' })).toThrow(SettingError);
  });

  it('name the variable that can’t be used', () => {
    expect(() => parseEndpointSettings({ GRPC_PORT: 'http' })).toThrow('GRPC_PORT must be a whole number');
  });
});

const ELSEWHERE = { EVENT_STORE: 'esdb://db:2113?tls=false' };

describe('the settings of the standalone app', () => {
  it('serve the endpoint before the embedded store only', () => {
    expect(parseStandaloneSettings({}).endpoint).toMatchObject({ port: 2113 });
    expect(parseStandaloneSettings(ELSEWHERE).endpoint).toBeUndefined();
    expect(parseStandaloneSettings({ ...ELSEWHERE, GRPC_PORT: 'off' }).endpoint).toBeUndefined();
  });

  it('are refused where they ask for an endpoint that there can’t be', () => {
    expect(() => parseStandaloneSettings({ ...ELSEWHERE, GRPC_PORT: '2113', GRPC_CREDENTIALS: 'a' })).toThrow(
      /^GRPC_PORT, GRPC_CREDENTIALS set up the endpoint of the embedded store, but EVENT_STORE names another/,
    );
  });

  it('are refused where HTTP and the endpoint would take the same port', () => {
    expect(() => parseStandaloneSettings({ PORT: '2113' })).toThrow(/^PORT and GRPC_PORT are both 2113/);
    expect(() => parseStandaloneSettings({ PORT: '0', GRPC_PORT: '0' })).not.toThrow();
  });
});
