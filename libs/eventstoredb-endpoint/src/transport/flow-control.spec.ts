import { once } from 'node:events';
import { connect, type Settings } from 'node:http2';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../testing/eventually.ts';
import { serve, type Served } from '../testing/served.ts';

describe('Flow control', () => {
  let served: Served;
  beforeEach(async () => {
    served = await serve();
  });
  afterEach(() => served.close());

  it('lets clients send a whole batch ahead, and several at a time', async () => {
    const session = connect(`http://127.0.0.1:${served.endpoint.port}`);
    let settings: Settings = {};
    session.on('remoteSettings', (announced) => (settings = announced));
    await once(session, 'connect');
    await eventually(() => settings.initialWindowSize === 1024 * 1024);
    await eventually(() => (session.state.remoteWindowSize ?? 0) >= 8 * 1024 * 1024);
    expect(settings.maxConcurrentStreams).toBe(1_000);
    session.destroy();
  });
});
