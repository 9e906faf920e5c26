import { connect as connectHttp2 } from 'node:http2';
import { request } from 'node:https';
import { connect as connectPlain } from 'node:net';
import { text } from 'node:stream/consumers';
import { connect } from 'node:tls';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { jsonEvent, type EventStoreDBClient } from '@eventstore/db-client';
import { collect } from '@huiyin/event-store/testing';
import { openTestEndpoint } from '../testing/index.ts';
import { selfSigned } from '../testing/security/certificate.ts';
import { openSecuredEndpoint, type SecuredEndpoint } from '../testing/security/secured-endpoint.ts';
import type { TlsIdentity } from './listener.ts';
import { InvalidCertificateError } from './tls-files.ts';

let first: TlsIdentity;
let second: TlsIdentity;
beforeAll(async () => {
  [first, second] = await Promise.all([selfSigned(), selfSigned()]);
});

let secured: SecuredEndpoint;
beforeEach(async () => {
  secured = await openSecuredEndpoint(first);
});
afterEach(() => secured.close());

const append = (client: EventStoreDBClient) =>
  client.appendToStream('order-1', jsonEvent({ type: 'Noted', data: {} }));

describe('TLS', () => {
  it('carries the official client, its batches and its subscriptions', async () => {
    const client = secured.client('shop:changeit');
    for (let time = 0; time < 3; time++) await append(client);
    expect((await collect(client.readStream('order-1'))).length).toBe(3);
    for await (const { event } of client.subscribeToStream('order-1')) {
      if (event?.revision === 2n) break;
    }
  });

  it('is refused by a client that does not trust the certificate', async () => {
    await expect(append(secured.client('shop:changeit', second.cert))).rejects.toThrow(
      'self-signed certificate',
    );
  });

  it('serves HTTP/1.1 beside gRPC, by what the client asks for', async () => {
    const { port } = secured.endpoint;
    const asked = request({ host: '127.0.0.1', port, path: '/health/live', ca: first.cert }).end();
    const [response] = (await once(asked, 'response')) as [{ statusCode: number; resume(): void }];
    response.resume();
    expect(response.statusCode).toBe(204);
    for (const protocol of ['h2', 'http/1.1']) {
      const socket = connect({ host: '127.0.0.1', port, ca: first.cert, ALPNProtocols: [protocol] });
      await once(socket, 'secureConnect');
      expect(socket.alpnProtocol).toBe(protocol);
      socket.destroy();
    }
  });

  it('serves health by HTTP/2 too, which curl asks for over TLS', async () => {
    const session = connectHttp2(`https://127.0.0.1:${secured.endpoint.port}`, { ca: first.cert });
    const ask = async (path: string, method = 'GET') => {
      const asked = session.request({ ':path': path, ':method': method }).end();
      const [headers] = (await once(asked, 'response')) as [{ ':status': number }];
      return [headers[':status'], await text(asked)];
    };
    expect(await ask('/health/live')).toEqual([204, '']);
    expect(await ask('/health/ready?verbose=1', 'HEAD')).toEqual([204, '']);
    expect(await ask('/info')).toEqual([200, expect.stringContaining('esVersion')]);
    expect(await ask('/info', 'HEAD')).toEqual([200, '']);
    expect(await ask('/nothing')).toEqual([404, '']);
    session.destroy();
  });

  it('takes nothing that is not TLS, and goes on', async () => {
    const socket = connectPlain(secured.endpoint.port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write('GET / HTTP/1.1\r\n\r\n');
    await once(socket.resume(), 'close');
    await append(secured.client('shop:changeit'));
  });

  it('takes nothing older than TLS 1.2', async () => {
    const socket = connect({
      host: '127.0.0.1',
      port: secured.endpoint.port,
      ca: first.cert,
      minVersion: 'TLSv1',
      maxVersion: 'TLSv1.1',
      ciphers: 'DEFAULT:@SECLEVEL=0',
    });
    await expect(once(socket, 'secureConnect')).rejects.toThrow();
  });
});

describe('a certificate that is renewed', () => {
  it('is shown to new connections; those there are go on', async () => {
    const before = secured.client('shop:changeit');
    await append(before);
    const said = secured.said();
    secured.renew(second);
    // The look between both files finds two that don't fit.
    if ((await said) !== 'Read certificate and key again') {
      expect(await secured.said()).toBe('Read certificate and key again');
    }
    await append(secured.client('shop:changeit', second.cert));
    await expect(append(secured.client('shop:changeit', first.cert))).rejects.toThrow(
      'self-signed certificate',
    );
    await append(before);
  });

  it('stays as it was where the new one is no good', async () => {
    const said = secured.said();
    writeFileSync(join(secured.directory, 'cert.pem'), 'half a certif');
    expect(await said).toContain('Kept certificate and key');
    await append(secured.client('shop:changeit'));
  });
});

describe('an endpoint', () => {
  it('is not opened with files that are no certificate and key', async () => {
    const file = join(secured.directory, 'credentials');
    await expect(openTestEndpoint({ tls: { certFile: file, keyFile: file } })).rejects.toThrow(
      InvalidCertificateError,
    );
    await expect(openTestEndpoint({ tls: { certFile: 'nowhere', keyFile: file } })).rejects.toThrow('ENOENT');
  });

  it('listens beyond this machine only with TLS and credentials', async () => {
    const listen = { host: '0.0.0.0' };
    const credentialsFile = join(secured.directory, 'credentials');
    for (const options of [{}, { tls: first }, { credentialsFile }]) {
      await expect(openTestEndpoint({ listen, ...options })).rejects.toThrow('only with TLS and credentials');
    }
  });
});
