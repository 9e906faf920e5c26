import { Policy, STORE_CODE } from '@huiyin/casework';
import {
  compileCalendar,
  defaultCalendar,
  InvalidCalendarError,
  type CompiledCalendar,
  type WorkingCalendar,
} from '@huiyin/working-calendar';
import { InvalidPolicyError } from './invalid-policy-error.ts';
import { isPlain, settingsOver } from './settings.ts';

/** What holds in one place: the company as a whole, or a store. */
interface Rules {
  readonly calendar: CompiledCalendar;
  readonly settings: ReadonlyMap<string, object>;
}

/** A policy document, read as a whole: whatever is wrong anywhere in it is told before any of it is in force. */
export class CompanyPolicy {
  readonly #company: Rules;
  readonly #stores = new Map<string, Rules>();
  readonly #policies = new Map<string, Policy<unknown>>();

  /**
   * @param defaults the settings that every process begins with, by the process's id.
   * @throws InvalidPolicyError naming the place.
   */
  constructor(document: unknown, defaults: Readonly<Record<string, object>>) {
    const standard: Rules = {
      calendar: compileCalendar(defaultCalendar),
      settings: new Map(Object.entries(defaults)),
    };
    this.#company = rulesOver(standard, document, '', ['calendar', 'processes', 'stores']);
    const { stores = {} } = document as { readonly stores?: unknown };
    for (const [store, said] of Object.entries(objectAt(stores, 'stores'))) {
      const path = `stores.${store}`;
      if (!STORE_CODE.test(store)) throw new InvalidPolicyError(path, 'is not the code of a store');
      this.#stores.set(store, rulesOver(this.#company, said, path, ['calendar', 'processes']));
    }
  }

  /** What decides in one process and store. @throws InvalidPolicyError when there is no such process. */
  in(process: string, store: string): Policy<unknown> {
    const own = this.#stores.get(store);
    const key = `${process} ${own ? store : ''}`;
    let policy = this.#policies.get(key);
    if (!policy) {
      const { settings, calendar } = own ?? this.#company;
      const found = settings.get(process);
      if (!found) throw new InvalidPolicyError(`processes.${process}`, 'is not a process');
      this.#policies.set(key, (policy = new Policy<unknown>(found, calendar)));
    }
    return policy;
  }
}

function rulesOver(before: Rules, said: unknown, path: string, known: readonly string[]): Rules {
  const rules = objectAt(said, path);
  const strange = Object.keys(rules).find((key) => !known.includes(key));
  if (strange !== undefined)
    throw new InvalidPolicyError(below(path, strange), `is not known (only ${known.join(', ')})`);
  const { processes = {}, calendar } = rules;
  const given = objectAt(processes, below(path, 'processes'));
  for (const process of Object.keys(given))
    if (!before.settings.has(process))
      throw new InvalidPolicyError(below(path, `processes.${process}`), 'is not a process');
  const settings = [...before.settings].map(
    ([process, defaults]) =>
      [
        process,
        settingsOver(
          defaults,
          Object.hasOwn(given, process) ? given[process] : undefined,
          below(path, `processes.${process}`),
        ),
      ] as const,
  );
  return {
    settings: new Map(settings),
    calendar: calendar === undefined ? before.calendar : calendarAt(calendar, below(path, 'calendar')),
  };
}

function calendarAt(said: unknown, path: string): CompiledCalendar {
  try {
    return compileCalendar(said as WorkingCalendar);
  } catch (error) {
    if (!(error instanceof InvalidCalendarError)) throw error;
    const [first, ...more] = error.issues.map((issue) => ({ ...issue, path: below(path, issue.path) }));
    const others = more.map((issue) => `; ${issue.path} ${issue.message}`).join('');
    throw new InvalidPolicyError(first?.path ?? path, `${first?.message ?? error.message}${others}`);
  }
}

const below = (path: string, name: string): string => [path, name].filter((part) => part !== '').join('.');

function objectAt(said: unknown, path: string): Readonly<Record<string, unknown>> {
  if (!isPlain(said)) throw new InvalidPolicyError(path, 'must be an object');
  return said;
}
