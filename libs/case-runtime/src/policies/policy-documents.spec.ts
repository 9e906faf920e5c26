import { InMemoryEventStore, type RecordedEvent } from '@huiyin/event-store';
import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { complaintCatalogue } from '../testing/complaint-catalogue.ts';
import { PolicyDocuments } from './policy-documents.ts';
import { PolicyLedger } from './policy-ledger.ts';

const ADMIN = { id: 'admin', role: 'admin' };

/** The events of a log with a default policy, one with these settings, and what others wrote beside them. */
async function recorded(complaint: object): Promise<RecordedEvent[]> {
  const store = new InMemoryEventStore();
  const ledger = await PolicyLedger.open(store, complaintCatalogue());
  await ledger.adopt({ processes: { complaint } }, ADMIN);
  const event = (type: string, data: unknown) => [{ id: randomUUID(), type, data, metadata: null }];
  await store.append('policy', event('PolicyCommented', { text: '…' }), 'any');
  await store.append('elsewhere', event('PolicyAdopted', {}), 'any');
  const events: RecordedEvent[] = [];
  for await (const each of store.readAll()) events.push(each);
  return events;
}

describe('policies as a view follows them', () => {
  it('are those that were adopted, under the number that facts name, as they were recorded', async () => {
    const documents = new PolicyDocuments([]);
    const events = await recorded({ within: { firstResponse: '12 hours' } });
    const kept = events.flatMap((event) => documents.follow(event) ?? []);
    expect(kept.map(({ revision }) => revision)).toEqual([0, 1]);
    expect(kept[1]?.document).toBe('{"processes":{"complaint":{"within":{"firstResponse":"12 hours"}}}}');
    for (const known of [documents, new PolicyDocuments(kept)]) {
      const within = known.reader((document) => JSON.stringify(document).includes('12 hours'));
      expect([0, 1, 2].map((revision) => within(revision))).toEqual([false, true, undefined]);
    }
  });

  it('are read once for each place', async () => {
    const documents = new PolicyDocuments([{ revision: 0, document: '{}' }]);
    const asked: string[] = [];
    const read = documents.reader((_, process: string, store: string) => asked.push(`${process} ${store}`));
    for (const store of ['S01', 'S02', 'S01']) read(0, 'complaint', store);
    expect(asked).toEqual(['complaint S01', 'complaint S02']);
  });

  it('say nothing where this build can’t read them, and aren’t tried again', () => {
    let tries = 0;
    const read = new PolicyDocuments([{ revision: 0, document: '{}' }]).reader(() => {
      tries += 1;
      throw new Error('a calendar of another kind');
    });
    expect([read(0), read(0), tries]).toEqual([undefined, undefined, 1]);
  });
});
