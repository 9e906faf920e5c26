import type { Place, Plain } from '../place.ts';
import { assignment } from './assignment.ts';
import { escalationLadder } from './escalation-ladder.ts';
import { links } from './links.ts';
import { macros } from './macros.ts';
import { reminders } from './reminders.ts';
import type { Section } from './section.ts';
import { targets } from './targets.ts';

const SECTIONS = { targets, reminders, macros, links, assignment, escalationLadder };

/** What a company decides beside its calendar and the numbers of its processes, as it holds in one place. */
export type PolicySections = {
  readonly [Name in keyof typeof SECTIONS]: (typeof SECTIONS)[Name]['standard'];
};

export const SECTION_NAMES = Object.keys(SECTIONS) as readonly (keyof typeof SECTIONS)[];

export const STANDARD_SECTIONS = Object.fromEntries(
  Object.entries(SECTIONS).map(([name, { standard }]) => [name, standard]),
) as unknown as PolicySections;

/** What is said in a document, laid over what holds without it. */
export const sectionsOver = (before: PolicySections, said: Plain, place: Place): PolicySections =>
  Object.fromEntries(
    SECTION_NAMES.map((name) => [
      name,
      said[name] === undefined
        ? before[name]
        : (SECTIONS[name] as Section<unknown>).over(before[name], said[name], place.at(name)),
    ]),
  ) as PolicySections;
