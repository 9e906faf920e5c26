import { checkProcess } from '../check/check-process.ts';
import { formatFindings, type Check } from '../check/finding.ts';
import { sampleProcess, type Sample } from './sample-process.ts';

/** A process that keeps every promise. */
export const SOUND = {
  work: {
    doing: { meta: { owner: 'worker' }, on: { Told: 'checking', Overdue: {} } },
    checking: { meta: { owner: 'boss' }, on: { Passed: 'done', Overdue: {} } },
    done: { type: 'final' },
  },
  facts: { Opened: { asks: true }, Told: { answers: true } },
  deadlines: { doing: {}, checking: {} },
} as const satisfies Sample;

/** What one check finds in a process that otherwise is the sound one, as text. */
export const findings = (check: Check) => (change: Partial<Sample>) =>
  formatFindings(
    checkProcess(sampleProcess({ ...SOUND, ...change })).filter((finding) => finding.check === check),
  );

export const lines = (...text: readonly string[]) => text.join('\n');
