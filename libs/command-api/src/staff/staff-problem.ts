import type { Refusal } from '@huiyin/process-engine';
import { Problem } from '@huiyin/service-kit';
import { STAFF_REFUSALS } from '@huiyin/staff';
import { refusalStatus } from '../refusal-status.ts';

/** What isn't there to be changed: 404. */
const UNKNOWN: ReadonlySet<string> = new Set(['staff-unknown', 'absence-unknown']);

/** Why a command on the directory wasn't carried out, in HTTP's terms. */
export const staffProblem = ({ refused, details }: Refusal): Problem =>
  new Problem(UNKNOWN.has(refused) ? 404 : refusalStatus(refused), refused, {
    ...(Object.hasOwn(STAFF_REFUSALS, refused) && {
      title: STAFF_REFUSALS[refused as keyof typeof STAFF_REFUSALS],
    }),
    ...details,
  });
