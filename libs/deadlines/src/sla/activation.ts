import { firstRow, type SlaCause, type SlaDeadline } from './first-row.ts';
import { NEVER, type SlaEvent, type SlaHappening, type SlaRow } from '../view/tables.ts';
import { plus, workingTime, type CalendarAt } from './working-time.ts';

/**
 * One activation of a target, from fact to fact. The time between two facts is counted by the calendar that the due moment was
 * computed with: whoever answers within the due moment has used no more than was allowed, and time run and time paused are
 * together the time that went by.
 */
export class Activation {
  readonly #history: SlaHappening[];
  #row: SlaRow;

  private constructor(
    row: SlaRow,
    private readonly calendarAt: CalendarAt,
  ) {
    this.#row = row;
    this.#history = JSON.parse(row.history) as SlaHappening[];
  }

  /** From a row that was written. */
  static of(row: SlaRow, calendarAt: CalendarAt): Activation {
    return new Activation(row, calendarAt);
  }

  static begin(
    of: Pick<SlaRow, 'case_id' | 'process' | 'store' | 'target' | 'n'>,
    { id, due }: SlaDeadline,
    cause: SlaCause,
    calendarAt: CalendarAt,
  ): Activation {
    const row = firstRow(of, { id, due }, cause, calendarAt(cause.policy) ? 0 : null);
    const activation = new Activation(row, calendarAt);
    activation.#tell('activated', cause.at, cause);
    return activation;
  }

  get row(): SlaRow {
    return { ...this.#row, history: JSON.stringify(this.#history) };
  }

  get target(): string {
    return this.#row.target;
  }

  /** The deadline that runs for it. */
  get deadline(): string | null {
    return this.#row.deadline;
  }

  get isSettled(): boolean {
    return this.#row.settled_at !== null;
  }

  get isPaused(): boolean {
    return this.#row.paused_at !== null;
  }

  /** Whether it was missed and is owed although nothing runs for it any more. */
  get isOwed(): boolean {
    const { deadline, paused_at } = this.#row;
    return !this.isSettled && deadline === null && paused_at === null;
  }

  /** It stands still. */
  pause(cause: SlaCause): void {
    const at = this.#mark(cause);
    this.#change({
      ...(this.#isBreached ? {} : { outcome: 'paused', breaches_at: NEVER }),
      deadline: null,
      paused_at: at,
      pauses: JSON.stringify([...this.#pauses(), [at, null]]),
    });
    this.#tell('paused', at, cause);
  }

  /** It goes on, with another due moment: after a pause, or because something changed what is owed. */
  goOn({ id, due }: SlaDeadline, cause: SlaCause): void {
    const { isPaused } = this;
    const at = this.#mark(cause);
    this.#change({
      ...(this.#isBreached ? {} : { outcome: 'running', breaches_at: Math.max(due, at) }),
      deadline: id,
      due_at: due,
      due_set_at: at,
      policy: cause.policy,
      paused_at: null,
      ...(isPaused && { pauses: this.#pausesUntil(at) }),
    });
    this.#tell(isPaused ? 'resumed' : 'restarted', at, cause);
  }

  /** It was marked overdue. */
  expire(cause: SlaCause): void {
    this.#breach(cause);
  }

  /** It was marked overdue by a fact that also ends its running: it is owed all the same. */
  expireAndStop(cause: SlaCause): void {
    this.#breach(cause);
    this.#change({ deadline: null });
  }

  /** What was owed was done; after the due moment that is late. */
  settle(cause: SlaCause): void {
    this.#end(cause, 'met');
  }

  /** It isn't owed any more. */
  cancel(cause: SlaCause): void {
    this.#end(cause, 'cancelled');
  }

  get #isBreached(): boolean {
    return this.#row.outcome === 'breached';
  }

  #breach(cause: SlaCause): void {
    if (this.#isBreached) return;
    const { breaches_at, marked_at } = this.#row;
    const at = breaches_at === NEVER ? Math.max(cause.at, marked_at) : breaches_at;
    this.#change({ outcome: 'breached', breaches_at: at });
    this.#tell('breached', at, cause);
  }

  #end(cause: SlaCause, inTime: 'met' | 'cancelled'): void {
    const at = this.#mark(cause);
    this.#change({
      deadline: null,
      paused_at: null,
      pauses: this.#pausesUntil(at),
      settled_at: at,
      settled_by: cause.fact,
    });
    if (this.#isBreached) {
      const { breaches_at, policy } = this.#row;
      this.#change({
        overrun_ms: Math.max(0, at - breaches_at),
        overrun_working_ms: workingTime(this.calendarAt(policy), Math.min(breaches_at, at), at),
      });
    } else this.#change({ outcome: inTime, breaches_at: NEVER });
    const missed = this.#isBreached && inTime === 'met';
    this.#tell(missed ? 'answered-late' : inTime, at, cause);
  }

  /** Counts the time up to a fact, and notices that the due moment has passed before it. @returns the fact's moment. */
  #mark(cause: SlaCause): number {
    const row = this.#row;
    // Facts that were imported may lie before the ones they follow: no time goes by then.
    const at = Math.max(cause.at, row.marked_at);
    if (!this.#isBreached && row.breaches_at < at) this.#breach(cause);
    const calendar = this.calendarAt(row.policy);
    const [elapsed, worked] = [at - row.marked_at, workingTime(calendar, row.marked_at, at)];
    this.#change(
      this.isPaused
        ? { paused_ms: row.paused_ms + elapsed, paused_working_ms: plus(row.paused_working_ms, worked) }
        : { calendar_ms: row.calendar_ms + elapsed, working_ms: plus(row.working_ms, worked) },
    );
    this.#change({ marked_at: at });
    return at;
  }

  #pauses(): readonly (readonly [number, number | null])[] {
    return JSON.parse(this.#row.pauses) as [number, number | null][];
  }

  #pausesUntil(at: number): string {
    return JSON.stringify(this.#pauses().map(([from, until]) => [from, until ?? at]));
  }

  #change(to: Partial<SlaRow>): void {
    this.#row = { ...this.#row, ...to };
  }

  #tell(event: SlaEvent, at: number, { fact, revision }: SlaCause): void {
    this.#history.push({ event, at, due: this.#row.due_at, fact, revision });
  }
}
