import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { asked } from '../filter/open-cases.ts';
import { boardOf, contentOf, isChanged, type SavedContent } from './saved-view.ts';

const aFilter = fc.record(
  {
    process: fc.constantFrom('complaint', 'complaint,return-exchange'),
    text: fc.constantFrom('true', '枕头'),
    state: fc.constant('received,verifying'),
    overdue: fc.constantFrom('true', 'false'),
    final: fc.constantFrom('true', 'false'),
    level: fc.constant('2'),
  },
  { requiredKeys: [] },
);
const aRequest = fc.record({
  filter: aFilter,
  sort: fc.constantFrom('due', '-changed'),
  queue: fc.constantFrom(undefined, 'due-today'),
});

const kept = (content: SavedContent) => ({
  ...content,
  id: 'v-1',
  name: '枕头',
  shared: false,
  owner: 's01.kf1',
  mine: true,
  version: 1,
  changedAt: '2026-11-02T01:00:00.000Z',
});

describe('a saved view', () => {
  it('opens the board that it was saved from: the same cases in the same order', () => {
    fc.assert(
      fc.property(aRequest, ({ filter, sort, queue }) => {
        const {
          process,
          filter: shown,
          ...board
        } = boardOf(kept(contentOf({ filter, sort, queue }, 'columns', [])));
        const again = { ...asked(shown), ...(process !== 'all' && { process }) };
        expect([again, board.queue, board.sort, board.saved]).toEqual([filter, queue, sort, 'v-1']);
      }),
    );
  });

  it('is changed when the board shows something else', () => {
    const content = contentOf({ filter: { overdue: 'true' }, sort: 'due' }, 'table', ['title', 'state']);
    expect(isChanged(kept(content), content)).toBe(false);
    expect(isChanged(kept(content), { ...content, sort: '-due' })).toBe(true);
    expect(isChanged(kept(content), { ...content, queue: 'mine' })).toBe(true);
    expect(isChanged(kept(content), { ...content, columns: ['state', 'title'] })).toBe(true);
    expect(isChanged(kept(content), { ...content, filter: {} })).toBe(true);
  });

  it('is about now, not about the moment that was looked at', () => {
    const { filter } = contentOf(
      { filter: { asOf: '2026-03-02', overdue: 'true' }, sort: 'due' },
      'columns',
      [],
    );
    expect(filter).toEqual({ overdue: true });
  });
});
