import type { RecordedEvent } from '@huiyin/event-store';
import { MessageWriter } from '../../wire/message-writer.ts';
import { writeRecordedEvent } from '../../wire/recorded-event.ts';
import type { UuidForm } from '../../wire/uuid.ts';

/*
 * Messages of event_store.client.persistent_subscriptions.ReadResp. Field numbers are those of persistent.proto.
 */
const EVENT = 1;
const CONFIRMATION = 2;

/** Fields of ReadEvent. */
const RECORDED = 1;
const LINK = 2;
const COMMIT_POSITION = 3;
const RETRY_COUNT = 5;

const writer = new MessageWriter();

/** What a subscriber gets to see of a message. */
export interface DeliveredEvent {
  /** Missing where the subscriber may not see it: then there is the link alone. */
  readonly event: RecordedEvent | undefined;
  readonly link: RecordedEvent | undefined;
}

/** @param retryCount how often it was delivered before. */
export function messageDelivered(
  { event, link }: DeliveredEvent,
  retryCount: number,
  form: UuidForm,
): Buffer {
  const mark = writer.mark();
  writer.uint(RETRY_COUNT, retryCount);
  writer.uint(COMMIT_POSITION, (link ?? event)?.position ?? 0);
  if (link !== undefined) writeRecordedEvent(writer, LINK, link, form);
  if (event !== undefined) writeRecordedEvent(writer, RECORDED, event, form);
  writer.nested(EVENT, mark);
  return writer.finish();
}

export function subscriptionConfirmed(subscriptionId: string): Buffer {
  const mark = writer.mark();
  writer.text(1, subscriptionId);
  writer.nested(CONFIRMATION, mark);
  return writer.finish();
}
