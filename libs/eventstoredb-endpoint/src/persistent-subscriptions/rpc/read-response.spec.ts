import { describe, expect, it } from '@jest/globals';
import messages, { type ReadResp } from '@eventstore/db-client/generated/persistent_pb.js';
import fc from 'fast-check';
import type { RecordedEvent } from '@huiyin/event-store';
import { anyRecorded } from '../../testing/sample-recorded.ts';
import { messageDelivered, subscriptionConfirmed } from './read-response.ts';

const decoded = (bytes: Buffer) => messages.ReadResp.deserializeBinary(new Uint8Array(bytes));

function seen(event: ReadResp.ReadEvent.RecordedEvent | undefined) {
  return (
    event && [
      event.getId()?.getString(),
      event.getStreamRevision(),
      Buffer.from(event.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString(),
      Buffer.from(event.getData_asU8()).toString(),
    ]
  );
}

function meant(event: RecordedEvent | undefined) {
  if (event === undefined) return undefined;
  const data = Buffer.from(event.raw.data as string).toString();
  return [event.id, String(event.revision), event.stream, data];
}

describe('What subscribers of a group are sent, written by hand', () => {
  it('gives the generated classes the event, the link that led to it, and how often it was delivered', () => {
    const maybe = fc.option(anyRecorded, { nil: undefined });
    fc.assert(
      fc.property(maybe, maybe, fc.nat(), (event, link, retryCount) => {
        const read = decoded(messageDelivered({ event, link }, retryCount, 'string')).getEvent();
        expect(read?.hasRetryCount()).toBe(true);
        expect(read?.getRetryCount()).toBe(retryCount);
        expect(read?.getCommitPosition()).toBe(String((link ?? event)?.position ?? 0));
        expect(seen(read?.getEvent())).toEqual(meant(event));
        expect(seen(read?.getLink())).toEqual(meant(link));
      }),
    );
  });

  it('gives them the confirmation', () => {
    const confirmation = decoded(subscriptionConfirmed('订单::g')).getSubscriptionConfirmation();
    expect(confirmation?.getSubscriptionId()).toBe('订单::g');
  });
});
