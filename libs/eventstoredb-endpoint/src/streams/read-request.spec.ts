import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams, { type ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import { sampleEvents } from '@huiyin/event-store/testing';
import { contentsOf, ofStream, readRequest, STREAMS } from '../testing/messages.ts';
import { serve, type Served } from '../testing/served.ts';

const { FilterOptions } = streams.ReadReq.Options;
const prefixes = (...list: string[]) => new FilterOptions.Expression().setPrefixList(list);
const regex = (expression: string) => new FilterOptions.Expression().setRegex(expression);
const filtering = () => new FilterOptions().setMax(32).setCheckpointintervalmultiplier(1);
const byStream = (...list: string[]) => filtering().setStreamIdentifier(prefixes(...list));

describe('A request to read that makes no sense', () => {
  let served: Served;
  beforeEach(async () => {
    served = await serve();
    await served.store.append('s', sampleEvents(3), 'any');
  });
  afterEach(() => served.close());

  it.each<[string, (options: ReadReq.Options) => unknown, string]>([
    ['neither stream nor log', (o) => o.clearAll(), 'neither a stream nor $all'],
    ['no count', (o) => o.clearCount(), 'how many'],
    ['no form of UUIDs', (o) => o.clearUuidOption(), 'uuid_option'],
    [
      'an empty form of UUIDs',
      (o) => o.setUuidOption(new streams.ReadReq.Options.UUIDOption()),
      'uuid_option',
    ],
    ['no name', (o) => ofStream(o, ''), 'names no stream'],
    ['a name that is no text', (o) => ofStream(o, '').setStreamIdentifier(notUtf8()), 'not UTF-8'],
    ['no revision', (o) => ofStream(o, 's').clearStart(), 'which revision'],
    ['a negative revision', (o) => ofStream(o, 's').setRevision('18446744073709551614'), 'out of range'],
    ['no position', (o) => o.setAll(new streams.ReadReq.Options.AllOptions()), 'which position'],
    ['a huge position', (o) => o.setAll(at('9007199254740993', '1')), 'out of range'],
    ['a huge prepare position', (o) => o.setAll(at('1', '9007199254740993')), 'out of range'],
    ['a filter by nothing', (o) => o.setFilter(filtering()), 'neither stream nor type'],
    [
      'a filter without an expression',
      (o) => o.setFilter(filtering().setEventType(new FilterOptions.Expression())),
      'neither a prefix',
    ],
    [
      'a regular expression that is none',
      (o) => o.setFilter(filtering().setEventType(regex('(a'))),
      'not one of RE2',
    ],
    [
      'a regular expression that looks back',
      (o) => o.setFilter(filtering().setEventType(regex('(a)\\1'))),
      'not one of RE2',
    ],
    ['checkpoints never', (o) => o.setFilter(byStream('s').setCheckpointintervalmultiplier(0)), 'at least 1'],
    ['an empty window', (o) => o.setFilter(byStream('s').setMax(0)), 'at least 1'],
    [
      'a subscription backwards',
      (o) => o.setReadDirection(1).setSubscription(new streams.ReadReq.Options.SubscriptionOptions()),
      'forwards',
    ],
    [
      'a subscription from where the log has not come to',
      (o) => o.setAll(at('4', '4')).setSubscription(new streams.ReadReq.Options.SubscriptionOptions()),
      'ends at position 3',
    ],
  ])('is refused as such: %s', async (_what, change, sentence) => {
    const answer = await served.raw.call(`${STREAMS}Read`, [readRequest(change)]);
    expect(answer).toMatchObject({ code: 3, details: expect.stringContaining(sentence), messages: [] });
  });

  it('is refused without options', async () => {
    const answer = await served.raw.call(`${STREAMS}Read`, [new streams.ReadReq().serializeBinary()]);
    expect(answer).toMatchObject({ code: 3, details: expect.stringContaining('no options') });
  });

  it.each(['18446744073709551615'])('takes the largest number for the end: %s', async (largest) => {
    const backwards = readRequest((o) => ofStream(o.setReadDirection(1), 's').setRevision(largest));
    expect(contentsOf((await served.raw.call(`${STREAMS}Read`, [backwards])).messages)).toEqual([
      '2@s',
      '1@s',
      '0@s',
    ]);
    const log = readRequest((o) => o.setReadDirection(1).setCount('1').setAll(at(largest, largest)));
    expect(contentsOf((await served.raw.call(`${STREAMS}Read`, [log])).messages)).toEqual(['2@s']);
  });

  const notUtf8 = () => new shared.StreamIdentifier().setStreamName(Uint8Array.of(0xff));
  const at = (commit: string, prepare: string) =>
    new streams.ReadReq.Options.AllOptions().setPosition(
      new streams.ReadReq.Options.Position().setCommitPosition(commit).setPreparePosition(prepare),
    );
});
