import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Listener } from './listener.ts';

describe('A listener', () => {
  const listeners: Listener[] = [];
  afterEach(() => {
    for (const listener of listeners) {
      void listener.stop();
      listener.destroy();
    }
  });

  const open = async (patience: number) => {
    const spoken: string[] = [];
    const listener = await Listener.open({
      host: '127.0.0.1',
      port: 0,
      tls: undefined,
      patience,
      http1: () => spoken.push('http1'),
      http2: (socket) => {
        spoken.push(`http2 ${String(socket.read())}`);
      },
    });
    listeners.push(listener);
    // Hanging up may be noticed as a reset.
    const connection = connect(listener.port, '127.0.0.1').on('error', () => undefined);
    return { spoken, connection, listener };
  };

  it.each(['', 'PRI * HTT', 'P'])('drops a connection that says %j and no more', async (said) => {
    const { spoken, connection } = await open(20);
    connection.write(said);
    connection.resume();
    await once(connection, 'close');
    expect(spoken).toEqual([]);
  });

  it('hands over a connection with everything that it said', async () => {
    const { spoken, connection } = await open(10_000);
    const preface = 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\nmore';
    for (const part of [preface.slice(0, 3), preface.slice(3)]) {
      connection.write(part);
      await new Promise((resolve) => setImmediate(resolve));
    }
    while (spoken.length === 0) await new Promise((resolve) => setImmediate(resolve));
    expect(spoken).toEqual([`http2 ${preface}`]);
  });

  it('says what is wrong when it can not listen', async () => {
    const { listener } = await open(10_000);
    const second = Listener.open({
      host: '127.0.0.1',
      port: listener.port,
      tls: undefined,
      http1: () => undefined,
      http2: () => undefined,
    });
    await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
