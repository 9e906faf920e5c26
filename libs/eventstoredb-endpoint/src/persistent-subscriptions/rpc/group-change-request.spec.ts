import { describe, expect, it } from '@jest/globals';
import messages from '@eventstore/db-client/generated/persistent_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import { DEFAULT_SETTINGS } from '../group/group-settings.ts';
import { groupChangeOf } from './group-change-request.ts';

const { CreateReq, UpdateReq } = messages;
const identifier = (name: string) => new shared.StreamIdentifier().setStreamName(Buffer.from(name));
const nothing = () => new shared.Empty();

/** Settings as the Node client writes the defaults. */
const settings = () =>
  new CreateReq.Settings()
    .setMessageTimeoutMs(30_000)
    .setCheckpointAfterMs(2_000)
    .setMaxRetryCount(10)
    .setMinCheckpointCount(10)
    .setMaxCheckpointCount(1_000)
    .setLiveBufferSize(500)
    .setHistoryBufferSize(500)
    .setReadBatchSize(20)
    .setNamedConsumerStrategy(CreateReq.ConsumerStrategy.ROUNDROBIN);

const toStream = (change = settings()) =>
  new CreateReq.Options().setStreamIdentifier(identifier('orders')).setGroupName('g').setSettings(change);

const toAll = (all = new CreateReq.AllOptions().setStart(nothing())) =>
  new CreateReq.Options().setAll(all).setGroupName('g').setSettings(settings());

describe('A request to create or update a group', () => {
  it('says what the group is to do', () => {
    expect(groupChangeOf(toStream())).toEqual({
      ...{ stream: 'orders', group: 'g', settings: DEFAULT_SETTINGS, startFrom: 'start' },
    });
  });

  it.each([
    ['0', 'start'],
    ['7', 7],
    ['18446744073709551615', 'end'],
  ])('says where it begins by the field that Node uses: %s', (revision, startFrom) => {
    expect(groupChangeOf(toStream(settings().setRevision(revision)))).toMatchObject({ startFrom });
  });

  it('says where it begins by the options that others use', () => {
    const options = () => new CreateReq.StreamOptions().setStreamIdentifier(identifier('returns'));
    const start = (of: ReturnType<typeof options>) => groupChangeOf(toStream().setStream(of)).startFrom;
    expect(start(options().setEnd(nothing()))).toBe('end');
    expect(start(options().setStart(nothing()))).toBe('start');
    expect(start(options().setRevision('3'))).toBe(3);
    expect(groupChangeOf(toStream().setStream(options().setEnd(nothing()))).stream).toBe('returns');
  });

  it('says where in the log it begins, and what of it it wants', () => {
    const position = new CreateReq.Position().setCommitPosition('12').setPreparePosition('12');
    const expression = new CreateReq.AllOptions.FilterOptions.Expression().setPrefixList(['a-', 'b-']);
    const filter = new CreateReq.AllOptions.FilterOptions().setStreamIdentifier(expression);
    const all = new CreateReq.AllOptions().setPosition(position).setFilter(filter);
    expect(groupChangeOf(toAll(all))).toMatchObject({
      ...{ stream: '$all', startFrom: 12, filter: { on: 'stream', prefixes: ['a-', 'b-'], regex: '' } },
    });
    const update = new UpdateReq.AllOptions().setEnd(nothing());
    const options = new UpdateReq.Options()
      .setAll(update)
      .setGroupName('g')
      .setSettings(new UpdateReq.Settings().setLiveBufferSize(1).setHistoryBufferSize(1).setReadBatchSize(1));
    expect(groupChangeOf(options)).toMatchObject({ stream: '$all', startFrom: 'end' });
  });

  it('may give times in ticks of 100 ns, or not at all', () => {
    const ticks = settings().setMessageTimeoutTicks('15000000').setCheckpointAfterTicks('20000');
    expect(groupChangeOf(toStream(ticks)).settings).toMatchObject({
      messageTimeout: 1_500,
      checkpointAfter: 2,
    });
    const none = settings();
    none.clearMessageTimeoutMs();
    none.clearCheckpointAfterMs();
    expect(groupChangeOf(toStream(none)).settings).toEqual(DEFAULT_SETTINGS);
  });

  it('may name its strategy by number or by name', () => {
    const strategy = (change: ReturnType<typeof settings>) =>
      groupChangeOf(toStream(change)).settings.strategy;
    expect(strategy(settings().setNamedConsumerStrategy(0))).toBe('DispatchToSingle');
    expect(strategy(settings().setNamedConsumerStrategy(2))).toBe('Pinned');
    expect(strategy(settings().setConsumerStrategy('PinnedByCorrelation'))).toBe('PinnedByCorrelation');
    expect(() => strategy(settings().setConsumerStrategy('ByMoonPhase'))).toThrow(
      expect.objectContaining({
        trailers: expect.objectContaining({ exception: 'persistent-subscription-failed' }),
      }),
    );
  });

  it.each([
    ['no options', undefined],
    ['no group', toStream().setGroupName('')],
    ['no stream', toStream().setStreamIdentifier(identifier(''))],
    ['a stream that is the log', toStream().setStreamIdentifier(identifier('$all'))],
    ['no settings', new CreateReq.Options().setStreamIdentifier(identifier('orders')).setGroupName('g')],
    ['no place to begin', toAll(new CreateReq.AllOptions())],
    [
      'an empty filter',
      toAll(new CreateReq.AllOptions().setFilter(new CreateReq.AllOptions.FilterOptions())),
    ],
    ['a negative number', toStream(settings().setMaxRetryCount(-1))],
    ['a negative time', toStream(settings().setMessageTimeoutTicks('-10000'))],
    ['no buffer', toStream(settings().setLiveBufferSize(0))],
    ['a place out of range', toStream(settings().setRevision('18446744073709551614'))],
  ])('is refused with a sentence where it has %s', (_, options) => {
    expect(() => groupChangeOf(options)).toThrow(expect.objectContaining({ status: 3 }));
  });
});
