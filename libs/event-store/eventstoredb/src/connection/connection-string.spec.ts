import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  ConnectionStringError,
  isConnectionString,
  parseConnectionString,
  placeOf,
} from './connection-string.ts';

describe('a connection string', () => {
  it('names one server, with EventStoreDB’s port where it names none', () => {
    expect(parseConnectionString('esdb://localhost')).toEqual({
      discover: false,
      hosts: [{ address: 'localhost', port: 2113 }],
      options: {},
    });
    expect(parseConnectionString(' esdb://[::1]:2114/ ').hosts).toEqual([{ address: '[::1]', port: 2114 }]);
  });

  it('names a cluster by one name to be discovered, or by several of its servers', () => {
    expect(parseConnectionString('esdb+discover://cluster.example')).toMatchObject({ discover: true });
    expect(parseConnectionString('esdb://a:1,b:2,c')).toMatchObject({
      discover: true,
      hosts: [
        { address: 'a', port: 1 },
        { address: 'b', port: 2 },
        { address: 'c', port: 2113 },
      ],
    });
  });

  it('may be one of KurrentDB', () => {
    for (const scheme of ['kurrentdb', 'kurrentdb+discover', 'kurrent', 'kdb', 'ESDB']) {
      const { discover, hosts } = parseConnectionString(`${scheme}://host:1`);
      expect(hosts).toEqual([{ address: 'host', port: 1 }]);
      expect(discover).toBe(scheme.endsWith('discover'));
    }
  });

  it('holds user and password, percent-encoded where need be', () => {
    const { credentials } = parseConnectionString('esdb://ops%40shop:p%40ss:w%3Ard@host');
    expect(credentials).toEqual({ username: 'ops@shop', password: 'p@ss:w:rd' });
  });

  it('holds options in any spelling of capitals, hyphens and underscores', () => {
    const query = 'TLS=false&node-preference=Read_Only_Replica&defaultdeadline=250&tlsCAFile=%2Fa%20b';
    expect(parseConnectionString(`esdb://host?${query}&keepAliveInterval=-1`).options).toEqual({
      tls: false,
      nodePreference: 'read_only_replica',
      defaultDeadline: 250,
      tlsCaFile: '/a b',
      keepAliveInterval: -1,
    });
    expect(parseConnectionString('esdb://host?throwOnAppendFailure=false').options).toEqual({});
  });

  it.each([
    ['http://host', 'begins with none of'],
    ['host:2113', 'begins with none of'],
    ['esdb://', 'host or host:port'],
    ['esdb://host:70000', 'host or host:port'],
    ['esdb://host:0', 'host or host:port'],
    ['esdb://a,,b', 'host or host:port'],
    ['esdb://host/path', 'host or host:port'],
    ['esdb://user@host', 'user:password'],
    ['esdb://:pass@host', 'user:password'],
    ['esdb://us%zz:pass@host', 'percent-encoding'],
    ['esdb://host?tls', 'name=value'],
    ['esdb://host?tls=no', 'tls true or false'],
    ['esdb://host?tsl=false', 'unknown option'],
    ['esdb://host?defaultDeadline=0', 'whole number from 1'],
    ['esdb://host?defaultDeadline=1e3', 'whole number from 1'],
    ['esdb://host?nodePreference=king', 'leader, follower'],
    ['esdb://host?tls=true?', 'question mark'],
  ])('%s is refused: %s', (text, reason) => {
    expect(() => parseConnectionString(text)).toThrow(ConnectionStringError);
    expect(() => parseConnectionString(text)).toThrow(reason);
  });

  it('is told from other settings by its scheme', () => {
    expect(['esdb://x', 'kurrentdb+discover://x'].every(isConnectionString)).toBe(true);
    expect(['data', './esdb', 'postgres://x', ''].some(isConnectionString)).toBe(false);
  });

  it('never lets its password be seen, however it is mistyped', () => {
    const secret = 'S3cret';
    const password = fc
      .tuple(fc.string({ unit: fc.constantFrom(...'@:/?&=%#, []a') }), fc.constantFrom('', '@', '?', '/'))
      .map(([noise, more]) => `${noise}${secret}${more}`);
    const text = fc
      .tuple(fc.constantFrom('esdb://', 'esdb:/', ''), password)
      .map(([scheme, word]) => `${scheme}user:${word}@host?tls=false`);
    fc.assert(
      fc.property(text, (connectionString) => {
        try {
          expect(placeOf(parseConnectionString(connectionString))).not.toContain(secret);
        } catch (error) {
          expect(error).toBeInstanceOf(ConnectionStringError);
          expect((error as Error).message).not.toContain(secret);
        }
      }),
    );
  });
});
