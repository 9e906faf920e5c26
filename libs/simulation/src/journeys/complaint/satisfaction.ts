import type { ComplaintData } from '@huiyin/complaint';
import type { CaseFile } from '../../running/case-file.ts';
import { DAY } from '../../time/units.ts';
import { rounds } from '../situation.ts';

const TEMPERS = { easy: 0.4, usual: 0, demanding: -0.5, angry: -0.9 } as const;

/** What the customer thinks of it, 1 to 5: slowness, refusals and unkind words cost. `undefined`: they won't say. */
export function scoreOf(
  file: CaseFile<ComplaintData>,
  { manner, now }: { readonly manner: number; readonly now: number },
): number | undefined {
  const chance = file.chance('score', rounds(file, 'OutcomeDisputed'));
  if (chance.whether(0.15)) return undefined;
  const days = (now - file.data.clockStartedAt) / DAY;
  const felt =
    4.7 +
    TEMPERS[file.customer.temper] +
    0.5 * manner -
    0.12 * Math.max(0, days - 2) -
    0.4 * file.data.level -
    0.5 * rounds(file, 'SolutionRefused') -
    0.8 * rounds(file, 'OutcomeDisputed') +
    chance.between(-0.8, 0.8);
  return Math.min(5, Math.max(1, Math.round(felt)));
}
