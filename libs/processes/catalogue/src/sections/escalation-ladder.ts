import type { EscalationLevel } from '@huiyin/casework';
import type { Section } from './section.ts';

/** Who takes over a case that is raised to a level: ids of people, in the order in which they are asked. */
export type EscalationLadder = Readonly<Record<EscalationLevel, readonly string[]>>;

/** From the bottom up. */
const LEVELS: readonly EscalationLevel[] = ['supervisor', 'store-manager'];

export const escalationLadder: Section<EscalationLadder> = {
  standard: { supervisor: [], 'store-manager': [] },
  over(before, said, place) {
    const own = place.members(said, LEVELS);
    const after = LEVELS.map((level) => [
      level,
      own[level] === undefined ? before[level] : place.at(level).names(own[level]),
    ]);
    return Object.fromEntries(after) as EscalationLadder;
  },
};
