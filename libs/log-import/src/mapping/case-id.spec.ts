import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { TICKETS } from '../testing/tickets.ts';
import { caseIdOf } from './case-id.ts';

/** What the API takes for the id of a complaint. */
const CASE_ID = /^complaint-[A-Za-z0-9_.:-]{1,80}$/;
const idOf = (key: string) => caseIdOf(TICKETS, key);

describe('the id of an imported case', () => {
  it('is made of its key in the log', () => {
    expect(idOf('1-364285768')).toBe('complaint-t-1-364285768');
    expect(caseIdOf({ ...TICKETS, case: { by: 'trace', id: '{case}' } }, '7')).toBe('complaint-7');
  });

  it('is told apart by a digest where the key holds what no id may hold', () => {
    expect(idOf('A 1')).toMatch(/^complaint-t-A-1-[0-9a-f]{12}$/);
    const alike = ['A 1', 'A/1', 'A-1', 'A--1', '-A-1', '订单A 1', '单据A 1', '订单', '单据', '', ' '];
    expect(new Set(alike.map(idOf)).size).toBe(alike.length);
  });

  it('is one that the API takes, another one for every key', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 120 }),
        fc.string({ maxLength: 120 }),
        (one, other) => {
          expect(idOf(one)).toMatch(CASE_ID);
          expect(idOf(other)).toMatch(CASE_ID);
          expect(idOf(one) === idOf(other)).toBe(one === other);
        },
      ),
    );
    const long = 'x'.repeat(200);
    expect(idOf(long)).toMatch(CASE_ID);
    expect(idOf(long)).not.toBe(idOf(`${long}y`));
  });
});
