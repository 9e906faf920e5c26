import { describe, expect, it } from '@jest/globals';
import type { HistoryItem } from '../history-item.ts';
import { crossesWork, factsSince } from './facts-since.ts';

const item = (revision: number, id: string, role = 'agent'): HistoryItem => ({
  revision,
  position: revision,
  type: 'NoteAdded',
  occurredAt: '2026-03-02T01:00:00.000Z',
  recordedAt: '2026-03-02T01:00:00.000Z',
  actor: { id, role },
  data: {},
});
const at = (handling: string) => ({ handling, escalation: 'none' });

describe('the facts since a version was seen', () => {
  const history = [item(0, 'li.na'), item(1, 'wang'), item(2, 'li.na'), item(3, 'engine', 'system')];

  it('are later than that version, and of others', () => {
    expect(factsSince(history, 0, 'li.na').map(({ revision }) => revision)).toEqual([1, 3]);
    expect(factsSince(history, 0, 'wang').map(({ revision }) => revision)).toEqual([2, 3]);
  });

  it('are none where nothing came since', () => {
    expect(factsSince(history, 3, 'wang')).toEqual([]);
  });

  it('hold those that nobody signed', () => {
    const unsigned = { ...item(4, ''), actor: undefined };
    expect(factsSince([...history, unsigned], 3, 'li.na')).toEqual([unsigned]);
  });
});

describe('a fact crosses what somebody enters', () => {
  it('when a person did something, though nothing moved', () => {
    expect(crossesWork({ ...item(1, 'wang'), from: at('planning'), to: at('planning') })).toBe(true);
  });

  it('when the engine moved the case, and not when it only recorded something', () => {
    const engine = item(1, 'engine', 'system');
    expect(crossesWork({ ...engine, from: at('planning'), to: at('negotiating') })).toBe(true);
    expect(crossesWork({ ...engine, from: at('planning'), to: at('planning') })).toBe(false);
  });
});
