import { describe } from '@jest/globals';
import { appending } from './contract/appending.ts';
import { closing } from './contract/closing.ts';
import { deletingStreams } from './contract/deleting-streams.ts';
import { expectedRevisions } from './contract/expected-revisions.ts';
import { illFormedEvents } from './contract/ill-formed-events.ts';
import { largeAppends } from './contract/large-appends.ts';
import { rawEvents } from './contract/raw-events.ts';
import { readingStreams } from './contract/reading-streams.ts';
import { readingTheLog } from './contract/reading-the-log.ts';
import { reopening } from './contract/reopening.ts';
import { repeatedAppends } from './contract/repeated-appends.ts';
import { streamMetadata } from './contract/stream-metadata.ts';
import { subscribing } from './contract/subscribing.ts';
import { subscriptionProperty } from './contract/subscription-property.ts';
import type { OpenStore } from './opened-store.ts';

/**
 * What every event store must do. An adapter's test calls this with its name and a way to open an empty one; a
 * `durable` store is also reopened.
 */
export function eventStoreContract(name: string, open: OpenStore, { durable = false } = {}): void {
  describe(`${name} event store`, () => {
    describe('appending', () => appending(open));
    describe('expected revisions', () => expectedRevisions(open));
    describe('repeated appends', () => repeatedAppends(open));
    describe('ill-formed events', () => illFormedEvents(open));
    describe('large appends', () => largeAppends(open));
    describe('raw events', () => rawEvents(open));
    describe('reading a stream', () => readingStreams(open));
    describe('reading the whole log', () => readingTheLog(open));
    describe('subscribing', () => {
      subscribing(open);
      subscriptionProperty(open);
    });
    describe('stream metadata', () => streamMetadata(open));
    describe('deleting streams', () => deletingStreams(open));
    describe('closing', () => closing(open));
    if (durable) describe('reopening', () => reopening(open));
  });
}
