import { describe, expect, it } from '@jest/globals';
import { misspelt } from './misspelt.ts';

describe('a variable that nobody reads', () => {
  it.each([
    ['EVENTSTORE', 'EVENT_STORE'],
    ['EVENT_STRE', 'EVENT_STORE'],
    ['EVENT_STOER', 'EVENT_STORE'],
    ['EVENT_STORES', 'EVENT_STORE'],
    ['event_store', 'EVENT_STORE'],
    ['EVENTSTORE_FILE', 'EVENT_STORE_FILE'],
    ['DATADIR', 'DATA_DIR'],
    ['DATA-DIR', 'DATA_DIR'],
    ['GRPC_PROT', 'GRPC_PORT'],
    ['LOGLEVEL', 'LOG_LEVEL'],
    ['METRIC', 'METRICS'],
    ['views', 'VIEWS'],
    ['port', 'PORT'],
  ])('%s probably means %s', (name, meant) => {
    expect(misspelt({ [name]: 'x' })).toEqual([{ name, meant }]);
  });

  it('is left alone where it is ours, empty, or somebody else’s', () => {
    const others = ['PATH', 'HOSTNAME', 'PORTS', 'VIEW', 'HOME', 'NODE_ENV', 'GRPC_VERBOSITY', 'PGPORT'];
    expect(misspelt(Object.fromEntries(others.map((name) => [name, 'x'])))).toEqual([]);
    expect(misspelt({ DATADIR: ' ', EVENT_STORE: 'x', GRPC_TLS_KEY: 'x' })).toEqual([]);
  });

  it('is left alone where the right one is set too', () => {
    expect(misspelt({ DATADIR: '/theirs', DATA_DIR: '/ours' })).toEqual([]);
  });
});
