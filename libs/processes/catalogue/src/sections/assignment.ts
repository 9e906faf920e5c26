import { CATEGORIES } from '@huiyin/complaint';
import type { Section } from './section.ts';

/** How new cases come to the people who handle them. */
export interface Assignment {
  /** Whether the system gives new cases to somebody; otherwise people take them, or are given them by a leader. */
  readonly automatic: boolean;
  /** What somebody has to be able to do for cases of a category; a category that isn't named asks for nothing. */
  readonly skills: Readonly<Record<string, readonly string[]>>;
}

export const assignment: Section<Assignment> = {
  standard: { automatic: false, skills: {} },
  over(before, said, place) {
    const { automatic = before.automatic, skills = {} } = place.members(said, ['automatic', 'skills']);
    if (typeof automatic !== 'boolean')
      place.at('automatic').wrong('必须是 true 或 false', 'must be true or false');
    const own = Object.entries(place.at('skills').object(skills)).map(([category, names]) => {
      const at = place.at('skills').at(category);
      if (!Object.hasOwn(CATEGORIES, category))
        at.wrong(
          `不是投诉类别（${Object.keys(CATEGORIES).join('、')}）`,
          `is not a category (${Object.keys(CATEGORIES).join(', ')})`,
        );
      return [category, at.names(names)] as const;
    });
    return { automatic: automatic === true, skills: { ...before.skills, ...Object.fromEntries(own) } };
  },
};
