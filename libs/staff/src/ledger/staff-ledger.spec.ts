import { InMemoryEventStore } from '@huiyin/event-store';
import { collect } from '@huiyin/event-store/testing';
import { describe, expect, it } from '@jest/globals';
import type { StaffCommand } from '../commands/staff-command.ts';
import { STAFF_STREAM } from '../facts/staff-fact.ts';
import { StaffLedger } from './staff-ledger.ts';

const NOW = Date.parse('2026-03-02T02:00:00.000Z');
const admin = { id: 'admin', role: 'admin' };
const person = (id: string, name = id): StaffCommand => ({
  name: 'describe',
  id,
  payload: { name, store: 'S01', role: 'agent' },
});

describe('the ledger of staff', () => {
  it('records who said what, when', async () => {
    const store = new InMemoryEventStore();
    const ledger = await StaffLedger.open(store);
    const result = await ledger.give(person('li.na'), admin, NOW);
    expect(result).toMatchObject({ kind: 'done', facts: ['StaffMemberAdded'], member: { id: 'li.na' } });
    const [event] = await collect(store.readStream(STAFF_STREAM));
    expect(event?.metadata).toMatchObject({
      occurredAt: '2026-03-02T02:00:00.000Z',
      actor: admin,
      command: { type: 'describe' },
    });
  });

  it('knows what another process recorded, before it decides and after it looked', async () => {
    const store = new InMemoryEventStore();
    const [here, there] = [await StaffLedger.open(store), await StaffLedger.open(store)];
    await here.give(person('li.na'), admin, NOW);
    expect(await there.give({ name: 'leave', id: 'li.na' }, admin, NOW)).toMatchObject({ kind: 'done' });
    expect(here.directory.person('li.na')).not.toHaveProperty('leftAt');
    await here.refresh();
    expect(here.directory.person('li.na')).toHaveProperty('leftAt', NOW);
  });

  it('loses nothing and doubles nothing when two processes write at once', async () => {
    const store = new InMemoryEventStore();
    const ledgers = [await StaffLedger.open(store), await StaffLedger.open(store)];
    const ids = Array.from({ length: 20 }, (_, index) => `p${index}`);
    await Promise.all(ids.flatMap((id) => ledgers.map((ledger) => ledger.give(person(id), admin, NOW))));
    const events = await collect(store.readStream(STAFF_STREAM));
    expect(events.map(({ data }) => (data as { id: string }).id).sort()).toEqual([...ids].sort());
    await Promise.all(ledgers.map((ledger) => ledger.refresh()));
    for (const { directory } of ledgers) expect(directory.people.size).toBe(20);
  });

  it('records nothing for what is so already', async () => {
    const store = new InMemoryEventStore();
    const ledger = await StaffLedger.open(store);
    await ledger.give(person('li.na'), admin, NOW);
    expect(await ledger.give(person('li.na'), admin, NOW)).toMatchObject({ kind: 'done', facts: [] });
    expect(await collect(store.readStream(STAFF_STREAM))).toHaveLength(1);
  });

  it('passes over facts that only a later version of the product knows', async () => {
    const store = new InMemoryEventStore();
    const later = { id: crypto.randomUUID(), type: 'StaffMemberPromoted', data: { id: 'x' }, metadata: {} };
    await store.append(STAFF_STREAM, [later], 'no-stream');
    const ledger = await StaffLedger.open(store);
    expect(await ledger.give(person('li.na'), admin, NOW)).toMatchObject({ kind: 'done' });
  });
});
