import { createServer } from 'node:net';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Injectable, Module, type OnApplicationShutdown } from '@nestjs/common';
import { type SampleService, startSampleService } from '../testing/sample-service.ts';
import { createHttpApplication } from './create-http-application.ts';
import { listen, ListenError } from './listen.ts';

let service: SampleService;
beforeEach(async () => {
  service = await startSampleService();
});
afterEach(() => service.close());

describe('listening', () => {
  it('is on loopback unless another host is named', () => {
    expect(service.url).toBe(`http://127.0.0.1:${service.port}`);
  });

  it('fails in one line when the port is in use, and what was opened is closed again', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const address = taken.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    let closed = false;
    @Injectable()
    class Store implements OnApplicationShutdown {
      onApplicationShutdown(): void {
        closed = true;
      }
    }
    class StoreModule {}
    Module({ providers: [Store] })(StoreModule);
    try {
      const app = await createHttpApplication(StoreModule, {
        verifier: service.verifier,
        log: false,
        stopOnSignals: false,
      });
      const attempt = listen(app, { port });
      await expect(attempt).rejects.toBeInstanceOf(ListenError);
      await expect(attempt).rejects.toThrow(
        `Cannot listen on 127.0.0.1:${port}: the port is in use by another process; choose another with PORT`,
      );
      expect(closed).toBe(true);
    } finally {
      taken.close();
    }
  });

  it('fails in one line when the host is not this machine’s', async () => {
    class EmptyModule {}
    Module({})(EmptyModule);
    const app = await createHttpApplication(EmptyModule, {
      verifier: service.verifier,
      log: false,
      stopOnSignals: false,
    });
    await expect(listen(app, { host: '192.0.2.1', port: 0 })).rejects.toThrow(
      'Cannot listen on 192.0.2.1:0: this machine does not have that address; check HOST',
    );
  });
});
