import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { StateNode } from '../../processes/description.ts';
import type { HistoryItem } from '../history-item.ts';
import { isShown, kindOf, SHOWS, type TimelineProcess } from './entry-kind.ts';
import { byDay, timelineOf } from './timeline-entry.ts';

const label = { 'zh-CN': '', en: '' };
const node = (path: string, awaits?: string): StateNode => ({
  path,
  kind: 'atomic',
  initial: false,
  label,
  deadlines: [],
  ...(awaits && { awaits }),
});
const fact = (more: object = {}) => ({ label, answers: false, asks: false, personal: [], ...more });
const process: TimelineProcess = {
  mainRegion: 'handling',
  nodes: [node('handling.received'), node('handling.awaitingCustomer', 'customer'), node('handling.closed')],
  facts: {
    Closed: fact({ answers: true }),
    Asked: fact(),
    NoteAdded: fact(),
    Overdue: fact(),
    Archived: fact(),
  },
  deadlines: {
    response: { label, runsIn: 'handling.received', fact: 'Overdue' },
    reopening: { label, runsIn: 'handling.closed', fact: 'Archived', lapses: true },
  },
};
const item = (more: Partial<HistoryItem> = {}): HistoryItem => ({
  revision: 0,
  position: 0,
  type: 'Asked',
  occurredAt: '2026-03-02T01:00:00.000Z',
  recordedAt: '2026-03-02T01:00:00.000Z',
  actor: { id: 'li.na', role: 'agent' },
  from: { handling: 'received' },
  to: { handling: 'received' },
  data: {},
  ...more,
});

describe('an entry of the timeline', () => {
  it('is a change of state where any region moved', () => {
    expect(kindOf(item({ to: { handling: 'closed' } }), process).state).toBe(true);
    expect(kindOf(item(), process).state).toBe(false);
  });

  it.each([
    ['it answers the customer', item({ type: 'Closed' })],
    ['it says how they were told', item({ data: { told: { channel: 'hotline' } } })],
    ['it brings the case to wait for them', item({ to: { handling: 'awaitingCustomer' } })],
    ['they gave what the case waited for', item({ from: { handling: 'awaitingCustomer' } })],
  ])('is a talk with the customer where %s', (_, entry) => {
    expect(kindOf(entry, process).talk).toBe(true);
  });

  it('is no talk where only the engine moved the case out of waiting, or people worked among themselves', () => {
    const waited = { from: { handling: 'awaitingCustomer' }, actor: { id: 'engine', role: 'system' } };
    expect(kindOf(item(waited), process).talk).toBe(false);
    expect(kindOf(item({ data: { question: '?' } }), process).talk).toBe(false);
  });

  it('is automatic where the engine or a connected system did it, or nobody signed', () => {
    for (const role of ['system', 'integration'])
      expect(kindOf(item({ actor: { id: 'x', role } }), process).automatic).toBe(true);
    expect(kindOf(item({ actor: undefined }), process).automatic).toBe(true);
    expect(kindOf(item(), process).automatic).toBe(false);
  });

  it('tells a deadline that was missed, and none that takes effect by passing, nor one that was only spoken of', () => {
    const overdue = (type: string, deadline: string) =>
      kindOf(item({ type, data: { deadline } }), process).overdue;
    expect(overdue('Overdue', 'response@0')).toBe(true);
    expect(overdue('Archived', 'reopening@4')).toBe(false);
    expect(overdue('Asked', 'response@0')).toBe(false);
  });

  it('can be read whatever was recorded', () => {
    for (const data of [null, 'AAEC', 7, []]) expect(kindOf(item({ data }), process).talk).toBe(false);
  });
});

describe('the timeline', () => {
  it('shows all entries, or those of one kind', () => {
    const note = kindOf(item({ type: 'NoteAdded' }), process);
    expect(SHOWS.filter((show) => isShown(show, note))).toEqual(['all', 'notes']);
    const moved = kindOf(item({ to: { handling: 'closed' } }), process);
    expect(SHOWS.filter((show) => isShown(show, moved))).toEqual(['all', 'states']);
  });

  it('tells how long after the one before each entry came, zero where clocks disagree', () => {
    const at = (occurredAt: string) => item({ occurredAt });
    const entries = timelineOf(
      [at('2026-03-02T01:00:00.000Z'), at('2026-03-02T01:00:30.000Z'), at('2026-03-02T01:00:20.000Z')],
      process,
    );
    expect(entries.map(({ gap }) => gap)).toEqual([undefined, 30_000, 0]);
  });

  it('puts neighbours of the same day together, and loses and moves none', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3 })), (days) => {
        const entries = timelineOf(
          days.map((day, revision) => item({ revision, occurredAt: `2026-03-0${day + 1}T01:00:00.000Z` })),
          process,
        );
        const grouped = byDay(entries, (at) => at.slice(0, 10));
        expect(grouped.flatMap((group) => group.entries)).toEqual(entries);
        for (const { day, entries: of } of grouped)
          expect(of.every(({ item: { occurredAt } }) => occurredAt.startsWith(day))).toBe(true);
        grouped.slice(1).forEach(({ day }, index) => expect(day).not.toBe(grouped[index]!.day));
      }),
    );
  });
});
