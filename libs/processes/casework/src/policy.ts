import { type CompiledCalendar, dueAt, parseDuration, type Duration } from '@huiyin/working-calendar';

/** The settings of one process in one store, with the calendar that its deadlines are counted in. */
export class Policy<Settings> {
  readonly #durations = new Map<string, Duration>();

  constructor(
    readonly settings: Settings,
    readonly calendar: CompiledCalendar,
  ) {}

  /** The due moment of something that began at `start` and may take as long as the text says: `4 working hours`. */
  due(start: number, duration: string): number {
    let parsed = this.#durations.get(duration);
    if (!parsed) this.#durations.set(duration, (parsed = parseDuration(duration)));
    return dueAt(this.calendar, start, parsed);
  }
}
