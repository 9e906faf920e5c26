import { expect, it } from '@jest/globals';
import { sampleProcess } from '../testing/sample-process.ts';
import { SOUND } from '../testing/sound-sample.ts';
import { checkProcess } from './check-process.ts';
import { formatFindings } from './finding.ts';

it('finds nothing in a process that keeps every promise', () => {
  expect(checkProcess(sampleProcess(SOUND))).toEqual([]);
});

it('tells of every broken rule, and for each the way there', () => {
  const work = { ...SOUND.work, checking: { on: { Passed: 'done' } } };
  const findings = checkProcess(
    sampleProcess({ ...SOUND, work, facts: { Opened: { asks: true }, Lost: {} } }),
  );
  expect(findings.map(({ check }) => check)).toEqual(['owned', 'answered', 'deadline-facts', 'declared']);
  expect(findings[1]?.path).toEqual([
    { from: 'doing', fact: 'Told', when: [], to: 'checking' },
    { from: 'checking', fact: 'Passed', when: [], to: 'done' },
  ]);
  expect(formatFindings(findings)).toBe(`owned: checking has nobody responsible
  doing —Told→ checking

answered: done can be reached although nobody told the customer the outcome
  doing —Told→ checking
  checking —Passed→ done

deadline-facts: Overdue isn’t accepted in checking, where the deadline checking runs
  doing —Told→ checking

declared: Lost is accepted in no state`);
});
