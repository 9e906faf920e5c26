import { describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '@huiyin/event-store';
import { Recorded } from '@huiyin/event-store/adapter';
import { DEFAULT_SETTINGS, type GroupSettings } from '../group/group-settings.ts';
import { messagesOf, type Links } from './messages.ts';

const event = (stream: string, { type = 'Noted', data = '{}', metadata = '{}' } = {}): RecordedEvent =>
  new Recorded(`id of ${stream}`, type, 'application/json', { data, metadata }, stream, 3, 30, 0);

const link = (target: string) => event('links', { type: '$>', data: target });

const messages = (
  events: readonly RecordedEvent[],
  settings: Partial<GroupSettings>,
  links: Links = nowhere,
) => messagesOf(events, ({ revision }) => revision, { ...DEFAULT_SETTINGS, ...settings }, links);

const nowhere: Links = {
  resolveAll: async (events) => events.map((each) => ({ event: undefined, link: each })),
};
const toOrders: Links = {
  resolveAll: async (events) =>
    events.map((each) => (each.type === '$>' ? { event: event('orders-1'), link: each } : { event: each })),
};

describe('the message of an event', () => {
  it('is known by the id of the link that led to it', async () => {
    const [plain, linked] = await messages(
      [event('notes'), link('3@orders-1')],
      { resolveLinks: true },
      toOrders,
    );
    expect([plain?.id, linked?.id]).toEqual(['id of notes', 'id of links']);
    expect([plain?.place, linked?.place]).toEqual([3, 3]);
    expect(linked?.event.stream).toBe('orders-1');
  });

  it('is none where the link leads nowhere', async () => {
    expect(await messages([link('3@orders-1')], { resolveLinks: true })).toEqual([]);
  });

  it('is the link itself where links are not followed', async () => {
    const [message] = await messages([link('3@orders-1')], {}, toOrders);
    expect(message).toMatchObject({ id: 'id of links', event: { type: '$>' }, link: undefined });
  });

  it('goes with its stream where the strategy pins, also by a link that is not followed', async () => {
    const pinned = { strategy: 'Pinned' as const };
    const affinities = async (...events: RecordedEvent[]) =>
      (await messages(events, pinned)).map(({ affinity }) => affinity);
    expect(await affinities(event('orders-1'), link('7@orders-1'), link('no target'))).toEqual([
      ...['orders-1', 'orders-1', 'links'],
    ]);
  });

  it('goes with its correlation where the strategy pins by it', async () => {
    const correlated = (metadata: string) => event('orders-1', { metadata });
    const found = await messages(
      [correlated('{"$correlationId":"c-1"}'), correlated('{"$correlationId":7}'), correlated('[]')],
      { strategy: 'PinnedByCorrelation' },
    );
    expect(found.map(({ affinity }) => affinity)).toEqual(['c-1', 'orders-1', 'orders-1']);
  });
});
