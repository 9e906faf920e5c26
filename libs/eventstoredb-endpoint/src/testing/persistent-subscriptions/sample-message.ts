import { Recorded } from '@huiyin/event-store/adapter';
import type { Message } from '../../persistent-subscriptions/group/message.ts';

/** A message at this place of its source; its id is `m<place>` unless another one is given. */
export function sampleMessage(place: number, affinity = 'orders-1', id = `m${place}`): Message {
  const raw = { data: '{}', metadata: '{}' };
  const event = new Recorded(id, 'NoteTaken', 'application/json', raw, affinity, place, place + 1, 0);
  return { id, place, affinity, size: 100, event, link: undefined };
}
