import type { ProcessCatalogue } from '@huiyin/case-runtime';
import type { Label, Process } from '@huiyin/process-engine';
import { NEVER, type CaseRow } from '@huiyin/supervision';
import { reasonLabel } from '../answering/reason-label.ts';

export const isoOf = (at: number): string => new Date(at).toISOString();
const momentOrNothing = (at: number | null | undefined) =>
  at === null || at === undefined || at === NEVER ? undefined : isoOf(at);
const orNothing = <T>(value: T | null | undefined) => value ?? undefined;

/** `awaitingApproval.supervisor` of a state that is recorded as `{ awaitingApproval: 'supervisor' }`. */
function pathOf(state: unknown): string {
  if (typeof state !== 'object' || state === null) return String(state);
  return Object.entries(state)
    .map(([name, inner]) => `${name}.${pathOf(inner)}`)
    .join();
}

/** A case in a list. Members of which nothing is known are absent. */
export type CaseItem = ReturnType<CaseItems['of']>;

/** Makes of rows what lists show. */
export class CaseItems {
  readonly #newest: ReadonlyMap<string, Process>;

  constructor(catalogue: ProcessCatalogue) {
    this.#newest = new Map(catalogue.processes.map((process) => [process.id, process]));
  }

  /** The newest version of a process. */
  process(id: string): Process | undefined {
    return this.#newest.get(id);
  }

  /** How a state of the main region is called. */
  stateLabel(process: string, state: string): Label | undefined {
    const { labels, mainRegion } = this.#newest.get(process)?.definition ?? {};
    return labels?.states[`${mainRegion}.${state}`];
  }

  /** How a state is called as facts record it: by its main region. */
  recordedStateLabel(process: string, state: unknown): Label | undefined {
    const { mainRegion } = this.#newest.get(process)?.definition ?? {};
    const main =
      mainRegion === undefined
        ? undefined
        : (state as Readonly<Record<string, unknown>> | null)?.[mainRegion];
    return main === undefined ? undefined : this.stateLabel(process, pathOf(main));
  }

  /** @param now the moment that "overdue" is judged at, epoch milliseconds. */
  of(row: CaseRow, now: number) {
    return {
      id: row.case_id,
      process: row.process,
      state: row.state,
      stateLabel: this.stateLabel(row.process, row.state),
      version: row.version,
      store: row.store,
      team: orNothing(row.team),
      owner: orNothing(row.owner),
      assignee: orNothing(row.assignee),
      title: row.title,
      customer: orNothing(row.customer),
      customerId: orNothing(row.customer_id),
      tier: orNothing(row.tier),
      product: orNothing(row.product),
      category: orNothing(row.category),
      severity: orNothing(row.severity),
      channel: orNothing(row.channel),
      order: orNothing(row.order_number),
      openedAt: isoOf(row.opened_at),
      changedAt: isoOf(row.changed_at),
      enteredAt: isoOf(row.entered_at),
      dueAt: momentOrNothing(row.due_at),
      overdue: row.due_at <= now,
      missed: row.missed,
      remindedAt: momentOrNothing(row.reminded_at),
      level: row.level,
      responseDueAt: momentOrNothing(row.response_due_at),
      answeredAt: momentOrNothing(row.answered_at),
      clock: orNothing(row.clock),
      resolvedAt: momentOrNothing(row.resolved_at),
      closedAt: momentOrNothing(row.closed_at),
      outcome: orNothing(row.outcome),
      score: orNothing(row.score),
      reopened: row.reopened,
      reassigned: row.reassigned,
      final: row.final === 1,
      deviations: row.deviations,
      position: row.position,
      broken: row.broken === null ? undefined : reasonLabel(row.broken),
    };
  }
}
