import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import features from '@eventstore/db-client/generated/serverfeatures_pb.js';
import fc from 'fast-check';
import { appendOptions, batchMessage, proposedMessage, readRequest, STREAMS } from '../testing/messages.ts';
import { seed, serveForHarm, type Harmed } from '../testing/unharmed.ts';

/** What a client may be told of a request that makes no sense: nothing was found, nothing was wrong, or it was its fault. */
const PROPER = [0, 3, 5, 6, 8, 9, 11, 12];

// Hundreds of calls: more than a moment on a busy machine.
jest.setTimeout(30_000);

describe(`A request that no client would send (seed ${seed})`, () => {
  let served: Harmed;
  beforeEach(async () => {
    served = await serveForHarm();
  });
  afterEach(() => served.close());

  const methods = async () => {
    const path = '/event_store.client.server_features.ServerFeatures/GetSupportedMethods';
    const { messages } = await served.raw.call(path, [Buffer.alloc(0)]);
    const supported = features.SupportedMethods.deserializeBinary(new Uint8Array(messages[0] as Buffer));
    // Names are listed in lower case, and served in their own.
    return supported.getMethodsList().map((method) => ({
      service: method.getServiceName(),
      method: method.getMethodName(),
    }));
  };
  const paths = async () => {
    const listed = await methods();
    const known = SERVED.filter((path) =>
      listed.some(({ service, method }) => path.toLowerCase() === `/${service}/${method}`),
    );
    expect(known).toHaveLength(listed.length);
    return known;
  };

  it('is refused by each method as not decodable', async () => {
    for (const path of await paths()) {
      for (const bytes of [[0x0a, 0xff, 0xff, 0xff, 0xff, 0x0f], [0x0a], [0xff, 0xff], [0x08]]) {
        const answer = await served.raw.call(path, [Buffer.from(bytes)], { deadline: 10_000 });
        expect([path, answer.code, answer.details]).toEqual([path, 3, expect.stringContaining('decoded')]);
      }
    }
    await served.isUnharmed();
  });

  it('ends with a proper status, be it any bytes to any method', async () => {
    const all = await paths();
    const call = fc.tuple(
      fc.constantFrom(...all),
      fc.array(fc.uint8Array({ maxLength: 80 }), { maxLength: 3 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(call, { minLength: 5, maxLength: 20 }), async (calls) => {
        await Promise.all(calls.map(([path, messages]) => expectProper(path, messages)));
      }),
      { seed, numRuns: 60 },
    );
    await served.isUnharmed();
  });

  it('ends with a proper status, be it a sensible request with some bytes changed', async () => {
    const sensible: [string, Uint8Array[]][] = [
      [`${STREAMS}Append`, [appendOptions('s'), proposedMessage()]],
      [`${STREAMS}BatchAppend`, [batchMessage(), batchMessage({ isFinal: false })]],
      [`${STREAMS}Read`, [readRequest()]],
      [`${STREAMS}Delete`, [appendOptions('s').subarray(2)]],
    ];
    const change = fc.record({ at: fc.nat(), to: fc.nat({ max: 255 }) });
    const call = fc.tuple(fc.constantFrom(...sensible), fc.array(change, { minLength: 1, maxLength: 4 }));
    await fc.assert(
      fc.asyncProperty(fc.array(call, { minLength: 5, maxLength: 20 }), async (calls) => {
        const changed = calls.map(([[path, messages], changes]) => {
          const copies = messages.map((message) => Buffer.from(message));
          for (const { at, to } of changes) {
            const message = copies[at % copies.length] as Buffer;
            message[at % message.length] = to;
          }
          return expectProper(path, copies);
        });
        await Promise.all(changed);
      }),
      { seed, numRuns: 60 },
    );
    await served.isUnharmed();
  });

  async function expectProper(path: string, messages: readonly Uint8Array[]): Promise<void> {
    // A change may have made a subscription of a request: it ends by its deadline.
    const { code, details } = await served.raw.call(path, messages, { deadline: 300 });
    const proper = [...PROPER, 4];
    expect([path, proper.includes(code) ? 'proper' : code, details]).toEqual([path, 'proper', details]);
  }

  it('ends with UNIMPLEMENTED where no method is meant', async () => {
    for (const path of [
      '/event_store.client.streams.Streams/Fly',
      '/nothing.at.All/Read',
      '/',
      '/a%20b/客',
    ]) {
      expect(await served.raw.call(encodeURI(path), [Buffer.alloc(3)])).toMatchObject({ code: 12 });
    }
    await served.isUnharmed();
  });
});

const SERVICES: Readonly<Record<string, readonly string[]>> = {
  'server_features.ServerFeatures': ['GetSupportedMethods'],
  'gossip.Gossip': ['Read'],
  'streams.Streams': ['Read', 'Append', 'BatchAppend', 'Delete', 'Tombstone'],
  'persistent_subscriptions.PersistentSubscriptions': [
    ...['Create', 'Update', 'Delete', 'Read', 'GetInfo', 'ReplayParked', 'List', 'RestartSubsystem'],
  ],
  'projections.Projections': [
    ...['Create', 'Update', 'Delete', 'Statistics', 'Disable', 'Enable', 'Reset', 'State', 'Result'],
    'RestartSubsystem',
  ],
};

/** Every method that may be served. */
const SERVED = Object.entries(SERVICES).flatMap(([service, names]) =>
  names.map((name) => `/event_store.client.${service}/${name}`),
);
