import type { DeadlineChanges, HappenedFact, Process, RecordedFact } from '@huiyin/process-engine';
import { happened, STEP_DEVIATED } from '@huiyin/process-engine';
import { CaseTargets } from '../sla/case-targets.ts';
import type { PoliciesInForce } from './policies-in-force.ts';
import { expiredDeadline, remindedDeadline, setDeadline } from './running-deadline.ts';
import type { DeadlineCaseRow, DeadlineRow, SlaRow } from './tables.ts';

/** A case with what runs in it, as the view follows it from fact to fact. */
export class FollowedCase {
  readonly targets: CaseTargets;
  readonly #running = new Map<string, DeadlineRow>();
  /** Ids of rows that were written, and are outdated or gone. */
  readonly #outdated = new Set<string>();
  readonly #gone = new Set<string>();
  readonly #written: Set<string>;

  constructor(
    readonly about: DeadlineCaseRow,
    deadlines: readonly DeadlineRow[],
    activations: readonly SlaRow[],
    private readonly policies: PoliciesInForce,
    /** Whether its rows are there already. */
    public isKnown: boolean,
  ) {
    for (const row of deadlines) this.#running.set(row.deadline, row);
    this.#written = new Set(this.#running.keys());
    this.targets = new CaseTargets(about, activations, (revision) =>
      policies.calendar(revision, about.process, about.store),
    );
  }

  /** Follows the next fact. States and deadlines are the recorded ones: no machine runs here. */
  follow(recorded: RecordedFact, process: Process): void {
    if (recorded.type === STEP_DEVIATED) return;
    const fact = happened(recorded);
    const { deadlines: changes } = recorded.metadata;
    this.targets.follow(recorded, fact, process);
    if (changes) this.#change(changes, fact, process, recorded.metadata.policy);
    if (fact.type === REMINDED) this.#remind(fact.data, fact.at);
  }

  /** Rows to be written, and ids of rows to be taken away, since this was last asked. */
  takeDeadlines(): { readonly changed: readonly DeadlineRow[]; readonly gone: readonly string[] } {
    const changed = [...this.#outdated].flatMap((id) => this.#running.get(id) ?? []);
    const gone = [...this.#gone].map((id) => `${this.about.case_id}/${id}`);
    for (const id of this.#outdated) this.#written.add(id);
    for (const id of this.#gone) this.#written.delete(id);
    this.#outdated.clear();
    this.#gone.clear();
    return { changed, gone };
  }

  #change(
    { set = [], cleared = [], expired = [] }: DeadlineChanges,
    { at }: HappenedFact,
    process: Process,
    policy: number,
  ): void {
    for (const id of cleared) {
      this.#running.delete(id);
      this.#outdated.delete(id);
      if (this.#written.has(id)) this.#gone.add(id);
    }
    for (const id of expired) this.#update(id, expiredDeadline);
    for (const deadline of set) {
      const { process: named, store } = this.about;
      const shares = this.policies.shares(policy, named, store, deadline.name) ?? [];
      this.#running.set(deadline.id, setDeadline(this.about, process, deadline, at, shares));
      this.#outdated.add(deadline.id);
    }
  }

  #remind(data: object, at: number): void {
    const { deadline, share } = data as { readonly deadline?: unknown; readonly share?: unknown };
    if (typeof deadline === 'string' && typeof share === 'number')
      this.#update(deadline, (row) => remindedDeadline(row, share, at));
  }

  #update(id: string, change: (row: DeadlineRow) => DeadlineRow): void {
    const row = this.#running.get(id);
    if (!row) return;
    this.#running.set(id, change(row));
    this.#outdated.add(id);
  }
}

/** The fact that somebody was reminded of a deadline, which every process takes. */
const REMINDED = 'DeadlineReminded';
