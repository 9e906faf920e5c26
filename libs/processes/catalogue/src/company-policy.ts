import { Policy, STORE_CODE } from '@huiyin/casework';
import {
  compileCalendar,
  defaultCalendar,
  InvalidCalendarError,
  type CompiledCalendar,
  type WorkingCalendar,
} from '@huiyin/working-calendar';
import { InvalidPolicyError, type PolicyIssue } from './invalid-policy-error.ts';
import { Place } from './place.ts';
import { SECTION_NAMES, sectionsOver, STANDARD_SECTIONS, type PolicySections } from './sections/sections.ts';
import { settingsOver } from './settings.ts';

/** What holds in one place: the company as a whole, or a store. */
interface Rules {
  readonly calendar: CompiledCalendar;
  readonly settings: ReadonlyMap<string, object>;
  readonly sections: PolicySections;
}

/** A policy document, read as a whole: whatever is wrong anywhere in it is told before any of it is in force. */
export class CompanyPolicy {
  readonly #company: Rules;
  readonly #stores = new Map<string, Rules>();
  readonly #policies = new Map<string, Policy<unknown>>();

  /**
   * @param defaults the settings that every process begins with, by the process's id.
   * @throws InvalidPolicyError naming every mistake by its place.
   */
  constructor(document: unknown, defaults: Readonly<Record<string, object>>) {
    const issues: PolicyIssue[] = [];
    const place = Place.document(issues);
    const standard: Rules = {
      calendar: compileCalendar(defaultCalendar),
      settings: new Map(Object.entries(defaults)),
      sections: STANDARD_SECTIONS,
    };
    const said = place.members(document, [...OF_A_STORE, 'stores']);
    this.#company = rulesOver(standard, said, place);
    const { stores = {} } = said;
    for (const [store, own] of Object.entries(place.at('stores').object(stores))) {
      const at = place.at('stores').at(store);
      if (!STORE_CODE.test(store)) at.wrong('不是门店代码', 'is not the code of a store');
      this.#stores.set(store, rulesOver(this.#company, at.members(own, OF_A_STORE), at));
    }
    if (issues.length > 0) throw new InvalidPolicyError(issues);
  }

  /** What decides in one process and store. @throws InvalidPolicyError when there is no such process. */
  in(process: string, store: string): Policy<unknown> {
    const own = this.#stores.get(store);
    const key = `${process} ${own ? store : ''}`;
    let policy = this.#policies.get(key);
    if (!policy) {
      const { settings, calendar } = own ?? this.#company;
      const found = settings.get(process);
      if (!found)
        throw new InvalidPolicyError([
          {
            path: `processes.${process}`,
            pointer: `/processes/${process}`,
            reason: { 'zh-CN': '不是流程', en: 'is not a process' },
          },
        ]);
      this.#policies.set(key, (policy = new Policy<unknown>(found, calendar)));
    }
    return policy;
  }

  /** What else holds in a store, or for the company as a whole: `''`. */
  sections(store: string): PolicySections {
    return (this.#stores.get(store) ?? this.#company).sections;
  }

  /** The calendar of a store, or of the company as a whole: `''`. */
  calendar(store: string): CompiledCalendar {
    return (this.#stores.get(store) ?? this.#company).calendar;
  }
}

/** What can differ in a store. */
const OF_A_STORE: readonly string[] = ['calendar', 'processes', ...SECTION_NAMES];

function rulesOver(before: Rules, rules: Readonly<Record<string, unknown>>, place: Place): Rules {
  const { processes = {}, calendar } = rules;
  const at = place.at('processes');
  const given = at.object(processes);
  for (const process of Object.keys(given))
    if (!before.settings.has(process)) at.at(process).wrong('不是流程', 'is not a process');
  const settings = [...before.settings].map(([process, defaults]) => {
    const said = Object.hasOwn(given, process) ? given[process] : undefined;
    return [process, settingsOver(defaults, said, at.at(process))] as const;
  });
  return {
    settings: new Map(settings),
    calendar:
      calendar === undefined ? before.calendar : calendarAt(before.calendar, calendar, place.at('calendar')),
    sections: sectionsOver(before.sections, rules, place),
  };
}

function calendarAt(before: CompiledCalendar, said: unknown, place: Place): CompiledCalendar {
  try {
    return compileCalendar(said as WorkingCalendar);
  } catch (error) {
    if (!(error instanceof InvalidCalendarError)) throw error;
    for (const { path, message } of error.issues) placeOf(path, place).wrong(message['zh-CN'], message.en);
    return before;
  }
}

/** Where the calendar says that something is wrong: `weekly.1[0].from`. */
const placeOf = (path: string, calendar: Place): Place =>
  (path.match(/[^.[\]]+/g) ?? []).reduce(
    (place, step) =>
      /^\d+$/.test(step) && !place.path.endsWith('.weekly') ? place.item(Number(step)) : place.at(step),
    calendar,
  );
