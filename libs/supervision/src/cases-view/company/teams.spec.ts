import { InMemoryEventStore, type RecordedEvent } from '@huiyin/event-store';
import { describe, expect, it } from '@jest/globals';
import { Teams } from './teams.ts';

const iso = (at: number) => new Date(at).toISOString();

/** A staff directory as it was recorded: each person with a team and a moment. */
async function directory(...said: readonly (readonly [string, string | undefined, number])[]) {
  const store = new InMemoryEventStore();
  for (const [id, team, at] of said)
    await store.append(
      'staff',
      [
        {
          id: crypto.randomUUID(),
          type: 'StaffMemberChanged',
          data: { id, name: id, role: 'agent', skills: [], ...(team !== undefined && { team }) },
          metadata: { occurredAt: iso(at) },
        },
      ],
      'any',
    );
  const events: RecordedEvent[] = [];
  for await (const event of store.readAll()) events.push(event);
  return events;
}

describe('the teams of people', () => {
  it('are those that they were in at a moment, as far as that was recorded by then', async () => {
    const events = await directory(['li.na', '一组', 10], ['li.na', '二组', 20], ['li.na', undefined, 30]);
    const teams = new Teams([]);
    for (const event of events) teams.follow(event);
    const after = events.at(-1)!.position + 1;
    expect([9, 10, 19, 20, 29, 30].map((at) => teams.of('li.na', at, after))).toEqual([
      ...[null, '一组', '一组', '二组', '二组', null],
    ]);
    expect(teams.of('li.na', 25, events[1]!.position)).toBe('一组');
    expect(teams.of('wang.fang', 25, after)).toBeNull();
  });

  it('are the same whether their facts are followed, or known from before and followed again', async () => {
    const events = await directory(['li.na', '一组', 10], ['wang.fang', '二组', 5], ['li.na', '三组', 7]);
    const teams = new Teams([]);
    const kept = events.flatMap((event) => teams.follow(event) ?? []);
    // The directory never goes back in time.
    expect(kept.map(({ from_at: from }) => from)).toEqual([10, 10, 10]);
    const again = new Teams(kept);
    expect(events.flatMap((event) => again.follow(event) ?? [])).toEqual([]);
    const behind = new Teams(kept.slice(0, 2));
    expect(events.flatMap((event) => behind.follow(event) ?? [])).toEqual(kept.slice(2));
    const after = events.at(-1)!.position + 1;
    for (const each of [teams, again, behind]) expect(each.of('li.na', 10, after)).toBe('三组');
  });

  it('take no notice of what somebody else recorded there', async () => {
    const store = new InMemoryEventStore();
    for (const [data, metadata] of [
      [null, null],
      [{ id: 7 }, { occurredAt: iso(1) }],
      [{ id: 'li.na', team: 'x' }, { occurredAt: 'soon' }],
    ])
      await store.append(
        'staff',
        [{ id: crypto.randomUUID(), type: 'StaffMemberAdded', data, metadata }],
        'any',
      );
    const teams = new Teams([]);
    for await (const event of store.readAll()) expect(teams.follow(event)).toBeUndefined();
  });
});
