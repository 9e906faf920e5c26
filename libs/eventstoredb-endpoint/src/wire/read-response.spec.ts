import { describe, expect, it } from '@jest/globals';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams, { type ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import fc from 'fast-check';
import type { RecordedEvent } from '@huiyin/event-store';
import { anyRecorded } from '../testing/sample-recorded.ts';
import {
  caughtUp,
  checkpoint,
  confirmation,
  eventRead,
  fellBehind,
  firstStreamPosition,
  lastAllStreamPosition,
  lastStreamPosition,
  streamNotFound,
} from './read-response.ts';
import { uuidOf, type UuidForm } from './uuid.ts';

const decoded = (bytes: Buffer) => streams.ReadResp.deserializeBinary(new Uint8Array(bytes));
const forms = fc.constantFrom<UuidForm>('string', 'structured');
const utf8 = (content: string | Uint8Array) => Buffer.from(content as string);

/** What a client makes of a recorded event, as far as the messages go. */
function seen(event: ReadResp.ReadEvent.RecordedEvent) {
  const id = event.getId() ?? new shared.UUID();
  const structured = id.getStructured();
  return {
    id: structured
      ? uuidOf(structured.getMostSignificantBits(), structured.getLeastSignificantBits())
      : id.getString(),
    form: structured ? 'structured' : 'string',
    stream: Buffer.from(event.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString(),
    revision: event.getStreamRevision(),
    positions: [event.getCommitPosition(), event.getPreparePosition()],
    metadata: Object.fromEntries(event.getMetadataMap().toArray()),
    custom: Buffer.from(event.getCustomMetadata_asU8()),
    data: Buffer.from(event.getData_asU8()),
  };
}

function meant(event: RecordedEvent, form: UuidForm) {
  return {
    id: event.id,
    form,
    stream: event.stream,
    revision: String(event.revision),
    positions: [String(event.position), String(event.position)],
    metadata: {
      type: event.type,
      'content-type': event.contentType,
      created: String(BigInt(event.recordedAt) * 10_000n),
    },
    custom: utf8(event.raw.metadata),
    data: utf8(event.raw.data),
  };
}

describe('Responses to reads, written by hand', () => {
  it('give the generated classes every event as it is', () => {
    fc.assert(
      fc.property(anyRecorded, forms, (event, form) => {
        const read = decoded(eventRead({ event }, form)).getEvent();
        expect(seen(read?.getEvent() as ReadResp.ReadEvent.RecordedEvent)).toEqual(meant(event, form));
        expect(read?.hasLink()).toBe(false);
        expect(read?.getCommitPosition()).toBe(String(event.position));
      }),
    );
  });

  it('put the link beside the event that it leads to, and stand at the place of the link', () => {
    fc.assert(
      fc.property(anyRecorded, anyRecorded, forms, (event, link, form) => {
        const read = decoded(eventRead({ event, link }, form)).getEvent();
        expect(seen(read?.getEvent() as ReadResp.ReadEvent.RecordedEvent)).toEqual(meant(event, form));
        expect(seen(read?.getLink() as ReadResp.ReadEvent.RecordedEvent)).toEqual(meant(link, form));
        expect(read?.getCommitPosition()).toBe(String(link.position));
      }),
    );
  });

  it('have the link alone where it leads nowhere', () => {
    fc.assert(
      fc.property(anyRecorded, (link) => {
        const read = decoded(eventRead({ event: undefined, link }, 'string')).getEvent();
        expect([read?.hasEvent(), read?.hasLink()]).toEqual([false, true]);
      }),
    );
  });

  it('stay what they are while others are written', () => {
    fc.assert(
      fc.property(fc.array(anyRecorded, { minLength: 2, maxLength: 30 }), (events) => {
        const written = events.map((event) => eventRead({ event }, 'string'));
        const ids = written.map((bytes) => decoded(bytes).getEvent()?.getEvent()?.getId()?.getString());
        expect(ids).toEqual(events.map(({ id }) => id));
      }),
    );
  });

  it('take events larger than what is set aside for writing', () => {
    const data = 'x'.repeat(300_000);
    fc.assert(
      fc.property(anyRecorded, (event) => {
        const large = { ...event, raw: { data, metadata: data } } as RecordedEvent;
        const read = decoded(eventRead({ event: large, link: event }, 'string')).getEvent();
        expect(read?.getEvent()?.getData_asU8()).toHaveLength(300_000);
        expect(seen(read?.getLink() as ReadResp.ReadEvent.RecordedEvent)).toEqual(meant(event, 'string'));
      }),
      { numRuns: 5 },
    );
  });

  it('tell positions', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (position) => {
        const text = String(position);
        expect(decoded(firstStreamPosition(position)).getFirstStreamPosition()).toBe(text);
        expect(decoded(lastStreamPosition(position)).getLastStreamPosition()).toBe(text);
        expect(decoded(checkpoint(position)).getCheckpoint()?.toObject()).toEqual({
          commitPosition: text,
          preparePosition: text,
        });
        expect(decoded(lastAllStreamPosition(position)).getLastAllStreamPosition()?.toObject()).toEqual({
          commitPosition: text,
          preparePosition: text,
        });
      }),
    );
  });

  it('tell what becomes of a subscription', () => {
    const { ContentCase } = streams.ReadResp;
    expect(decoded(confirmation('s-1')).getConfirmation()?.getSubscriptionId()).toBe('s-1');
    expect(decoded(caughtUp()).getContentCase()).toBe(ContentCase.CAUGHT_UP);
    expect(decoded(fellBehind()).getContentCase()).toBe(ContentCase.FELL_BEHIND);
    const missing = decoded(streamNotFound('客诉-1')).getStreamNotFound();
    expect(Buffer.from(missing?.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString()).toBe('客诉-1');
  });
});
