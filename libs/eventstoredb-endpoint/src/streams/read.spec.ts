import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  BACKWARDS,
  END,
  jsonEvent,
  START,
  StreamDeletedError,
  StreamNotFoundError,
  type EventStoreDBClient,
  type ReadAllOptions,
} from '@eventstore/db-client';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams, { type ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import { collect, sampleEvents } from '@huiyin/event-store/testing';
import { contentsOf, ofStream, readRequest, STREAMS } from '../testing/messages.ts';
import { serve, type Served } from '../testing/served.ts';
import { STORES } from '../testing/stores.ts';

const nothing = () => new shared.Empty();
const { FilterOptions } = streams.ReadReq.Options;
const prefixes = (...list: string[]) => new FilterOptions.Expression().setPrefixList(list);
const regex = (expression: string) => new FilterOptions.Expression().setRegex(expression);
const filtering = () => new FilterOptions().setMax(32).setCheckpointintervalmultiplier(1);
const byStream = (...list: string[]) => filtering().setStreamIdentifier(prefixes(...list));
const byType = (...list: string[]) => filtering().setEventType(prefixes(...list));

const fromEnd = () => new streams.ReadReq.Options.AllOptions().setEnd(nothing());

describe.each(STORES)('Reading before a store %s', (_, openStore) => {
  let served: Served;
  let client: EventStoreDBClient;
  beforeEach(async () => {
    served = await serve({}, openStore);
    ({ client } = served);
    // Positions 1 to 10, the streams taking turns.
    for (let n = 0; n < 5; n++) {
      await served.store.append('even-1', sampleEvents(1, 2 * n), 'any');
      await served.store.append('odd-1', sampleEvents(1, 2 * n + 1), 'any');
    }
  });
  afterEach(() => served.close());

  /** Numbers that the events read have in their data. */
  const numbers = async (events: AsyncIterable<{ event?: { data: unknown } | undefined }>) =>
    (await collect(events)).map(({ event }) => (event?.data as { number: number }).number);

  describe('a stream', () => {
    it.each([
      [{}, [0, 2, 4, 6, 8]],
      [{ fromRevision: 1n }, [2, 4, 6, 8]],
      [{ fromRevision: 1n, maxCount: 2 }, [2, 4]],
      [{ fromRevision: 9n }, []],
      [{ fromRevision: END }, []],
      [{ maxCount: 0 }, []],
      [{ direction: BACKWARDS, fromRevision: END }, [8, 6, 4, 2, 0]],
      [{ direction: BACKWARDS, fromRevision: END, maxCount: 1 }, [8]],
      [{ direction: BACKWARDS, fromRevision: 1n }, [2, 0]],
      [{ direction: BACKWARDS, fromRevision: 9n }, [8, 6, 4, 2, 0]],
      [{ direction: BACKWARDS, fromRevision: START }, [0]],
    ] as const)('gives what %j asks for', async (options, expected) => {
      expect(await numbers(client.readStream('even-1', options))).toEqual(expected);
    });

    it('gives more than a page, in order, both ways', async () => {
      await served.store.append('long', sampleEvents(1_300), 'any');
      const all = sampleEvents(1_300).map((_, n) => n);
      expect(await numbers(client.readStream('long'))).toEqual(all);
      const backwards = client.readStream('long', { direction: BACKWARDS, fromRevision: END });
      expect(await numbers(backwards)).toEqual(all.toReversed());
    });

    it('is not found where there is none, or none any more', async () => {
      await expect(collect(client.readStream('none'))).rejects.toThrow(StreamNotFoundError);
      await client.deleteStream('even-1');
      await expect(collect(client.readStream('even-1'))).rejects.toThrow(StreamNotFoundError);
    });

    it('is told to be deleted for good', async () => {
      await client.tombstoneStream('even-1');
      await expect(collect(client.readStream('even-1'))).rejects.toThrow(StreamDeletedError);
    });

    it('goes on with its revisions when it is written again after its deletion', async () => {
      await client.deleteStream('even-1');
      const { nextExpectedRevision } = await client.appendToStream(
        'even-1',
        jsonEvent({ type: 'Noted', data: { number: 100 } }),
        { expectedRevision: 'no_stream' },
      );
      expect(nextExpectedRevision).toBe(5n);
      expect(await numbers(client.readStream('even-1'))).toEqual([100]);
    });

    it('can be one of metadata', async () => {
      await client.setStreamMetadata('even-1', { maxCount: 3 });
      const [{ event } = {}] = await collect(client.readStream('$$even-1'));
      expect(event).toMatchObject({ type: '$metadata', data: { $maxCount: 3 }, streamId: '$$even-1' });
    });
  });

  describe('the log', () => {
    const at = (position: number) => ({ commit: BigInt(position), prepare: BigInt(position) });

    it.each<[ReadAllOptions, number[]]>([
      [{}, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]],
      [{ maxCount: 3 }, [0, 1, 2]],
      [{ fromPosition: at(4) }, [3, 4, 5, 6, 7, 8, 9]],
      [{ fromPosition: at(4), maxCount: 1 }, [3]],
      [{ fromPosition: at(0) }, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]],
      [{ fromPosition: at(99) }, []],
      [{ fromPosition: END }, []],
      [{ direction: BACKWARDS, fromPosition: END }, [9, 8, 7, 6, 5, 4, 3, 2, 1, 0]],
      [{ direction: BACKWARDS, fromPosition: at(4) }, [2, 1, 0]],
      [{ direction: BACKWARDS, fromPosition: START }, []],
    ])('gives what %# asks for', async (options, expected) => {
      expect(await numbers(client.readAll(options))).toEqual(expected);
    });

    // The client of this release knows no filters for reading, though the protocol does.
    it.each([
      ['a prefix of the stream', byStream('odd-', 'none-'), [0, 1, 2, 3, 4].map((n) => `${n}@odd-1`)],
      [
        'an expression of the stream',
        byStream().setStreamIdentifier(regex('^o.d')),
        [0, 1, 2, 3, 4].map((n) => `${n}@odd-1`),
      ],
      ['a prefix of the type', byType('$meta'), ['0@$$odd-1']],
      ['an expression of the type', byType().setEventType(regex('data$')), ['0@$$odd-1']],
      ['an expression that nothing matches', byType().setEventType(regex('^data')), []],
    ])('gives what %s lets through', async (_what, filter, expected) => {
      await client.setStreamMetadata('odd-1', { maxCount: 100 });
      const request = readRequest((options) => options.setFilter(filter));
      const { messages } = await served.raw.call(`${STREAMS}Read`, [request]);
      expect(contentsOf(messages)).toEqual(expected);
    });

    it('counts only what the filter lets through', async () => {
      const request = readRequest((options) =>
        options.setCount('2').setFilter(byStream('odd-')).setReadDirection(1).setAll(fromEnd()),
      );
      const { messages } = await served.raw.call(`${STREAMS}Read`, [request]);
      expect(contentsOf(messages)).toEqual(['4@odd-1', '3@odd-1']);
    });

    it('gives more than a page, in order, both ways', async () => {
      await served.store.append('long', sampleEvents(1_300, 10), 'any');
      const all = sampleEvents(1_310).map((_, n) => n);
      expect(await numbers(client.readAll())).toEqual(all);
      const backwards = client.readAll({ direction: BACKWARDS, fromPosition: END });
      expect(await numbers(backwards)).toEqual(all.toReversed());
    });

    it('keeps what was deleted', async () => {
      await client.tombstoneStream('odd-1');
      const types = (await collect(client.readAll())).map(({ event }) => event?.type);
      expect(types.slice(-1)).toEqual(['$streamDeleted']);
      expect(types).toHaveLength(11);
    });
  });

  describe('with a client that wants to know a stream’s ends', () => {
    const read = async (change: (options: ReadReq.Options) => unknown) => {
      const request = readRequest((options) => {
        options.setControlOption(new streams.ReadReq.Options.ControlOption().setCompatibility(1));
        change(options);
      });
      return contentsOf((await served.raw.call(`${STREAMS}Read`, [request])).messages);
    };

    it('tells the last revision after the events', async () => {
      expect(await read((options) => ofStream(options, 'even-1').setRevision('3'))).toEqual([
        ...['3@even-1', '4@even-1', 'last 4'],
      ]);
    });

    it('tells the first revision before the events where the stream was cut off', async () => {
      await client.setStreamMetadata('even-1', { truncateBefore: 3 });
      expect(await read((options) => ofStream(options, 'even-1'))).toEqual([
        ...['first 3', '3@even-1', '4@even-1', 'last 4'],
      ]);
    });

    it('tells the last position of the log', async () => {
      expect(await read((options) => options.setCount('1'))).toEqual(['0@even-1', 'last 10']);
    });

    it('tells that there is no such stream, and nothing else', async () => {
      expect(await read((options) => ofStream(options, 'none'))).toEqual(['not found']);
    });
  });
});
