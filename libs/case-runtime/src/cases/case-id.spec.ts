import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { COMPLAINT } from '../testing/index.ts';
import { caseIdFor, fullCaseId, newCaseId } from './case-id.ts';

const CASE_ID = /^complaint-[0-9a-f]{8}-[0-9a-f]{4}-[48][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('the id of a case', () => {
  it('is the process’s name and a UUID, another one each time', () => {
    const ids = Array.from({ length: 100 }, () => newCaseId(COMPLAINT));
    for (const id of ids) expect(id).toMatch(CASE_ID);
    expect(new Set(ids).size).toBe(100);
  });

  it('follows from the command’s id where there is one: the same for the same, another for any other', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        expect(caseIdFor(COMPLAINT, one)).toMatch(CASE_ID);
        expect(caseIdFor(COMPLAINT, one) === caseIdFor(COMPLAINT, other)).toBe(one === other);
      }),
    );
  });

  it('is taken with the process’s name in front or without', () => {
    expect(fullCaseId(COMPLAINT, '17')).toBe('complaint-17');
    expect(fullCaseId(COMPLAINT, 'complaint-17')).toBe('complaint-17');
    expect(fullCaseId(COMPLAINT, 'order-follow-up-17')).toBe('complaint-order-follow-up-17');
  });
});
