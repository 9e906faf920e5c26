import { isPlain, type Place } from '../place.ts';
import { processes, processNamed } from '../processes.ts';
import type { Section } from './section.ts';

/** At which shares of a deadline's time somebody is reminded of it, in ascending order. */
export type Shares = readonly number[];

/** The reminders of one process. */
export interface Reminders {
  readonly default: Shares;
  /** Deadlines that differ, by name. */
  readonly deadlines: Readonly<Record<string, Shares>>;
}

/** So that nobody is reminded all the time. */
const MOST = 5;
const STANDARD: Shares = [0.75];

export const reminders: Section<Readonly<Record<string, Reminders>>> = {
  standard: Object.fromEntries(
    processes.map(({ id, definition }) => {
      // Nobody owes anything by a deadline that lapses.
      const lapsing = Object.entries(definition.deadlines).filter(([, { lapses }]) => lapses);
      return [id, { default: STANDARD, deadlines: Object.fromEntries(lapsing.map(([name]) => [name, []])) }];
    }),
  ),
  over(before, said, place) {
    const after = { ...before };
    for (const [process, own] of Object.entries(place.object(said))) {
      const held = Object.hasOwn(before, process) ? before[process] : undefined;
      if (held) after[process] = remindersOver(process, held, own, place.at(process));
      else place.at(process).wrong('不是流程', 'is not a process');
    }
    return after;
  },
};

/** A mere list is meant for all deadlines of the process that a document doesn't name. */
function remindersOver(process: string, before: Reminders, said: unknown, place: Place): Reminders {
  if (!isPlain(said)) return { ...before, default: sharesAt(said, place) };
  const { default: shares, deadlines = {} } = place.members(said, ['default', 'deadlines']);
  const known = processNamed(process)?.definition.deadlines ?? {};
  const own = Object.entries(place.at('deadlines').object(deadlines)).map(([name, list]) => {
    const at = place.at('deadlines').at(name);
    if (!Object.hasOwn(known, name)) at.wrong(`不是 ${process} 的时限`, `is not a deadline of ${process}`);
    return [name, sharesAt(list, at)] as const;
  });
  return {
    default: shares === undefined ? before.default : sharesAt(shares, place.at('default')),
    deadlines: { ...before.deadlines, ...Object.fromEntries(own) },
  };
}

function sharesAt(said: unknown, place: Place): Shares {
  const shares = place.list(said).map((share, i) => {
    if (typeof share === 'number' && share > 0 && share < 1) return share;
    place
      .item(i)
      .wrong('必须是 0 与 1 之间的比例，例如 0.75', 'must be a share between 0 and 1, such as 0.75');
    return NaN;
  });
  if (shares.length > MOST) place.wrong(`最多 ${MOST} 次提醒`, `may have ${MOST} reminders at most`);
  if (shares.some((share, i) => shares.indexOf(share) !== i && !Number.isNaN(share)))
    place.wrong('重复列出同一比例', 'lists a share twice');
  return shares.sort((a, b) => a - b);
}
