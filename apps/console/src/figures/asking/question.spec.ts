import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ALL_DIMENSIONS } from './dimension.ts';
import { daysAfter, PERIOD_UNITS, periodAt } from './period.ts';
import { addressOf, questionOf, scopeQuery, stretchQuery, type Question, type Stretch } from './question.ts';

const days = fc.integer({ min: 0, max: 20_000 }).map((count) => daysAfter('1990-01-01', count));
const units = fc.constantFrom(...PERIOD_UNITS);
const stretches: fc.Arbitrary<Stretch> = fc.oneof(
  units.map((unit) => ({ kind: 'running' as const, unit })),
  fc.tuple(units, days).map(([unit, day]) => ({ kind: 'period' as const, period: periodAt(unit, day) })),
  fc
    .tuple(days, fc.nat({ max: 400 }))
    .map(([from, length]) => ({ kind: 'range' as const, from, to: daysAfter(from, length) })),
);
const values = fc.array(fc.oneof(fc.string({ minLength: 1 }), fc.constant(null)), {
  minLength: 1,
  maxLength: 4,
});
const dimensions = ALL_DIMENSIONS.filter((dimension) => dimension !== 'store');
const questions: fc.Arbitrary<Question> = fc.record(
  {
    stretch: stretches,
    filters: fc.dictionary(fc.constantFrom(...dimensions), values, { noNullPrototype: true }),
    by: fc.uniqueArray(fc.constantFrom(...ALL_DIMENSIONS), { maxLength: 2 }),
    asOf: days,
  },
  { requiredKeys: ['stretch', 'filters', 'by'] },
);

describe('A page’s address', () => {
  it('says all that is asked', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const address = addressOf(question).toString();
        expect(questionOf(new URLSearchParams(address))).toEqual(question);
      }),
    );
  });

  it('keeps what isn’t the question’s, such as the store that is looked at', () => {
    const before = new URLSearchParams('store=S01&period=day&category=safety&cases=x');
    const question = { stretch: { kind: 'running', unit: 'year' }, filters: {}, by: [] } as const;
    expect(addressOf(question, before).toString()).toBe('store=S01&cases=x&period=year');
  });

  it('of old, or with slips, still asks something', () => {
    expect(questionOf(new URLSearchParams('period=2026-99&by=colour,team,toString&from=2026-02-30'))).toEqual(
      {
        stretch: { kind: 'running', unit: 'month' },
        filters: {},
        by: ['team'],
      },
    );
  });
});

describe('What the API is asked', () => {
  it('is a range up to, and without, the day after the last', () => {
    expect(stretchQuery({ kind: 'range', from: '2026-10-30', to: '2026-10-31' })).toEqual({
      from: '2026-10-30',
      to: '2026-11-01',
    });
  });

  it('is the period that ends where the chosen one does', () => {
    expect(stretchQuery({ kind: 'period', period: periodAt('quarter', '2026-05-05') })).toEqual({
      period: 'quarter',
      to: '2026-07-01',
    });
  });

  it('lets cases through that say nothing, by an empty value', () => {
    const question = questionOf(new URLSearchParams('product=,rice&asOf=2026-11-01'));
    expect(scopeQuery(question)).toEqual({ product: ',rice', asOf: '2026-11-01' });
  });
});
