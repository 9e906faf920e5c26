import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { COLUMN_NAMES, SORTS } from '../cases/column-names.ts';
import { boardPath, boardPathOfLink, viewIn, type BoardView } from './board-address.ts';
import { asked } from './filter/open-cases.ts';

const word = fc.string({ minLength: 1 }).filter((text) => text.trim() !== '');
const perhaps = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const anyView: fc.Arbitrary<BoardView> = fc.record({
  process: perhaps(fc.constantFrom('complaint', 'order-follow-up', 'all')),
  layout: perhaps(fc.constantFrom('columns', 'table')),
  sort: perhaps(fc.constantFrom(...SORTS.flatMap((sort) => [sort, `-${sort}`]))),
  filter: fc.record(
    { text: word, state: word, customer: word, overdue: fc.constantFrom('true', 'false'), dueBefore: word },
    { requiredKeys: [] },
  ),
  queue: perhaps(word),
  saved: perhaps(word),
  columns: perhaps(fc.uniqueArray(fc.constantFrom(...COLUMN_NAMES), { minLength: 1 })),
  asOf: perhaps(word),
});

/** What the page at an address shows. */
function at(path: string): BoardView {
  const { pathname, searchParams } = new URL(path, 'http://console');
  return viewIn(pathname.split('/')[2], searchParams);
}

describe('the address of a board', () => {
  it('means the view that it was made of', () => {
    fc.assert(fc.property(anyView, (view) => expect(at(boardPath(view))).toEqual(view)));
  });

  it('leaves out what no board knows', () => {
    expect(at('/board/complaint?view=pie&sort=colour&columns=title,colour,title')).toEqual({
      ...at('/board/complaint'),
      columns: ['title'],
    });
  });
});

describe('a link of the API to cases', () => {
  it('opens the table that lists exactly them', () => {
    const { process, layout, filter, asOf } = at(
      boardPathOfLink(
        '/api/cases?store=S01&process=complaint&closed=false&dueBefore=2026-11-22T16%3A00%3A00.000Z&asOf=2026-03-02',
      ),
    );
    expect({ process, layout, asOf }).toEqual({ process: 'complaint', layout: 'table', asOf: '2026-03-02' });
    expect(asked(filter)).toEqual({
      store: 'S01',
      closed: 'false',
      dueBefore: '2026-11-22T16:00:00.000Z',
    });
  });

  it('lists those that are over too, where it does', () => {
    const { process, filter } = at(
      boardPathOfLink('/api/cases?process=complaint,return-exchange&category=other'),
    );
    expect(process).toBe('all');
    expect(asked(filter)).toEqual({ process: 'complaint,return-exchange', category: 'other' });
  });

  it('asks for the same cases, whatever it filters by', () => {
    fc.assert(
      fc.property(anyView, fc.constantFrom(undefined, 'true', 'false'), ({ filter }, final) => {
        const query = new URLSearchParams({ ...filter, ...(final && { final }) });
        expect(asked(at(boardPathOfLink(`/api/cases?${query}`)).filter)).toEqual(Object.fromEntries(query));
      }),
    );
  });
});
