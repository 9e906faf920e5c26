import type { CaseRepository, PolicyLedger } from '@huiyin/case-runtime';
import { AppendTooLargeError } from '@huiyin/event-store';
import type { CaseState, FactRecord, Process } from '@huiyin/process-engine';
import { caseIdOf } from '../mapping/case-id.ts';
import { CaseKeys } from '../mapping/case-keys.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { fill, type Filling } from '../mapping/template.ts';
import type { LoggedStep, OpenedLog } from '../reading/index.ts';
import { CaseRecorder } from './case-recorder.ts';
import { ReportCounter, type Deviation, type ImportReport } from './import-report.ts';

/** What an import needs of the running system. */
export interface ImportTarget {
  readonly process: Process;
  readonly cases: CaseRepository;
  readonly policies: PolicyLedger;
}

/**
 * Records every step of a log in the cases that it belongs to: as facts where the machine allows it, as a deviation with its
 * reason where not. What was recorded by an earlier run is recognised and left alone. The steps of one case that come in
 * one batch are appended together, as far as a store takes that much at once.
 */
export class LogImport {
  readonly #counter = new ReportCounter();
  readonly #keys: CaseKeys;
  /** The cases' last revisions before this run. */
  readonly #since = new Map<string, number>();

  constructor(
    readonly target: ImportTarget,
    readonly mapping: Mapping,
    readonly log: OpenedLog,
  ) {
    this.#keys = new CaseKeys(mapping.case);
  }

  /** What was done so far. */
  get report(): ImportReport {
    return this.#counter.report;
  }

  /**
   * Can be called once.
   *
   * @param progress called after each batch.
   * @throws BrokenLogError where the log breaks off; what stands before it is recorded, and `report` tells of it.
   * @throws InvalidMappingError when no case can be opened from a step.
   */
  async run(progress: () => void = () => undefined): Promise<ImportReport> {
    for await (const batch of this.log.batches) {
      await this.#record(batch);
      progress();
    }
    return this.report;
  }

  async #record(batch: readonly LoggedStep[]): Promise<void> {
    const placed = batch.map((step) => this.#keys.of(step));
    const byCase = new Map<string, Filling[]>();
    for (const filling of placed.flat()) {
      const id = caseIdOf(this.mapping, filling.caseKey);
      const steps = byCase.get(id);
      if (steps) steps.push(filling);
      else byCase.set(id, [filling]);
    }
    const deviations = new Map<LoggedStep, Deviation[]>();
    await Promise.all(
      [...byCase].map(async ([caseId, fillings]) => {
        for (const { step, reason } of await this.#recordCase(caseId, fillings)) {
          const known = deviations.get(step);
          if (known) known.push({ caseId, reason });
          else deviations.set(step, [{ caseId, reason }]);
        }
      }),
    );
    for (const fillings of placed) {
      const [first] = fillings;
      const ids = fillings.map(({ caseKey }) => caseIdOf(this.mapping, caseKey));
      const kind = String(fill(this.mapping.kind, first!) ?? '');
      this.#counter.step(kind, ids, deviations.get(first!.step) ?? []);
    }
  }

  async #recordCase(caseId: string, fillings: readonly Filling[]) {
    const { process, cases, policies } = this.target;
    const before = await cases.load(caseId);
    const since = this.#since.get(caseId) ?? before?.revision ?? -1;
    this.#since.set(caseId, since);
    const recorder = new CaseRecorder(process, this.mapping, policies, caseId, before, since);
    const deviating = fillings.flatMap((filling) => {
      const reason = recorder.take(filling);
      return reason === undefined ? [] : [{ step: filling.step, reason }];
    });
    await this.#append(caseId, before, recorder.steps);
    return deviating;
  }

  /** All at once; or, where that is more than the store takes, in parts of whole steps. @returns the case afterwards. */
  async #append(
    caseId: string,
    before: CaseState | undefined,
    steps: readonly (readonly FactRecord[])[],
  ): Promise<CaseState | undefined> {
    if (steps.length === 0) return before;
    const { process, cases } = this.target;
    const records = steps.flat();
    try {
      const after = await cases.append(process, caseId, before, records);
      this.#counter.added(records.length);
      return after;
    } catch (error) {
      if (!(error instanceof AppendTooLargeError) || steps.length === 1) throw error;
    }
    const half = Math.ceil(steps.length / 2);
    const between = await this.#append(caseId, before, steps.slice(0, half));
    return this.#append(caseId, between, steps.slice(half));
  }
}
