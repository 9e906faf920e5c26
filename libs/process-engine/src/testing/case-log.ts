import type { CaseState } from '../case/case-state.ts';
import { fold } from '../case/fold.ts';
import type { FactRecord, RecordedFact } from '../case/recorded-fact.ts';
import type { Process } from '../definition/define-process.ts';
import { verifyHistory, type Divergence, type Sources } from '../replay/verify-history.ts';

/** The stream of one case as a store would give it back: every record has been through JSON. */
export class CaseLog<Data extends object = object> {
  readonly #history: RecordedFact[] = [];
  #state: CaseState<Data> | undefined;

  constructor(
    readonly process: Process<Data>,
    readonly caseId: string,
  ) {}

  /** What is recorded, oldest first. */
  get history(): readonly RecordedFact[] {
    return this.#history;
  }

  /** The case folded from what is recorded; `undefined` before its opening. */
  get state(): CaseState<Data> | undefined {
    return this.#state;
  }

  /** Stores and folds the records; gives them back as stored. */
  append(records: readonly FactRecord[]): readonly RecordedFact[] {
    return records.map((record) => {
      const revision = this.#history.length;
      const stored: RecordedFact = roundTrip({ ...record, revision, position: revision });
      this.#history.push(stored);
      this.#state = fold(this.process as Process, this.caseId, this.#state, stored) as CaseState<Data>;
      return stored;
    });
  }

  /** What a replay of the history doesn't confirm; nothing, unless the engine or the process is wrong. */
  divergences(policy: unknown, policyRevision: number): readonly Divergence[] {
    return [
      ...verifyHistory(
        this.caseId,
        this.#history,
        soleSource(this.process as Process, policy, policyRevision),
      ),
    ];
  }
}

/** A source that knows one process and one policy. */
export const soleSource = (process: Process, policy: unknown, policyRevision: number): Sources => ({
  process: (id, version) =>
    id === process.id && version === process.reference.version ? process : undefined,
  policy: (_, revision) => (revision === policyRevision ? policy : undefined),
});

/** The value as it comes back from a store. */
export const roundTrip = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
