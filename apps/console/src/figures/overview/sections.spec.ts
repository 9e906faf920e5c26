import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { described } from '../testing.ts';
import { sectionsOf } from './sections.ts';

const NAMES = [
  'intake',
  'backlog',
  'satisfaction',
  'complaint-rate',
  'on-time-rate',
  'completion-rate',
  'brand-new',
];

describe('Sections of figures', () => {
  it('show every figure once, be it known or not', () => {
    fc.assert(
      fc.property(fc.subarray(NAMES), fc.subarray(NAMES), (names, targeted) => {
        const sections = sectionsOf(
          names.map((name) => described({ name })),
          (name) => targeted.includes(name),
        );
        const shown = sections.flatMap(({ figures }) => figures.map(({ name }) => name));
        expect(shown.sort()).toEqual([...names].sort());
        expect(sections.every(({ figures }) => figures.length > 0)).toBe(true);
      }),
    );
  });

  it('begin with what the company has a target for', () => {
    const figures = NAMES.map((name) => described({ name }));
    const [first, ...others] = sectionsOf(figures, (name) => name === 'on-time-rate');
    expect(first).toMatchObject({ id: 'targets', figures: [{ name: 'on-time-rate' }] });
    expect(others.map(({ id }) => id)).toEqual(['workload', 'quality', 'complaints-and-orders', 'others']);
  });
});
