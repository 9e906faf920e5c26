import type { CaseRepository, PolicyLedger } from '@huiyin/case-runtime';
import type { Process } from '@huiyin/process-engine';
import { CaseKeys } from '../mapping/case-keys.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { fill, type Filling } from '../mapping/template.ts';
import type { LoggedStep, OpenedLog } from '../reading/index.ts';
import { CaseRecorder } from './case-recorder.ts';
import { ReportCounter, type ImportReport } from './import-report.ts';

/** What an import needs of the running system. */
export interface ImportTarget {
  readonly process: Process;
  readonly cases: CaseRepository;
  readonly policies: PolicyLedger;
}

/**
 * Records every step of a log in the cases that it belongs to: as facts where the machine allows it, as a deviation with its
 * reason where not. What was recorded by an earlier run is recognised and left alone. The steps of one case that come in
 * one batch are appended together.
 *
 * @param progress called after each batch.
 * @throws BrokenLogError where the log breaks off; what stands before it is recorded, and `report` tells of it.
 */
export class LogImport {
  readonly #counter = new ReportCounter();
  readonly #keys: CaseKeys;

  constructor(
    readonly target: ImportTarget,
    readonly mapping: Mapping,
    readonly log: OpenedLog,
  ) {
    this.#keys = new CaseKeys(mapping.case);
  }

  get report(): ImportReport {
    return this.#counter.report;
  }

  async run(progress: () => void = () => undefined): Promise<ImportReport> {
    for await (const batch of this.log.batches) {
      await this.#record(batch);
      progress();
    }
    return this.report;
  }

  async #record(batch: readonly LoggedStep[]): Promise<void> {
    const placed = batch.map((step) => ({ step, keys: this.#keysOf(step) }));
    const byCase = new Map<string, Filling[]>();
    for (const { step, keys } of placed)
      for (const caseKey of keys) {
        const steps = byCase.get(caseKey);
        const filling = this.#filling(step, caseKey);
        if (steps) steps.push(filling);
        else byCase.set(caseKey, [filling]);
      }
    const deviations = new Map<LoggedStep, { caseId: string; reason: string }[]>();
    await Promise.all(
      [...byCase].map(async ([caseKey, fillings]) => {
        const caseId = this.#caseId(caseKey, fillings[0]!);
        for (const { step, reason } of await this.#recordCase(caseId, fillings)) {
          const known = deviations.get(step);
          if (known) known.push({ caseId, reason });
          else deviations.set(step, [{ caseId, reason }]);
        }
      }),
    );
    for (const { step, keys } of placed) {
      const filling = this.#filling(step, keys[0]!);
      const ids = keys.map((key) => this.#caseId(key, filling));
      this.#counter.step(String(fill(this.mapping.kind, filling) ?? ''), ids, deviations.get(step) ?? []);
    }
  }

  async #recordCase(caseId: string, fillings: readonly Filling[]) {
    const { process, cases, policies } = this.target;
    const before = await cases.load(caseId);
    const recorder = new CaseRecorder(process, this.mapping, policies, caseId, before);
    const deviating = fillings.flatMap((filling) => {
      const reason = recorder.take(filling);
      return reason === undefined ? [] : [{ step: filling.step, reason }];
    });
    if (recorder.records.length > 0) await cases.append(process, caseId, before, recorder.records);
    this.#counter.added(recorder.records.length);
    return deviating;
  }

  #filling(step: LoggedStep, caseKey: string): Filling {
    return { step, caseKey, objectsOf: (type) => this.#keys.objectsOf(step, caseKey, type) };
  }

  /** Steps that name no case are kept too, together, in a case of their own. */
  #keysOf(step: LoggedStep): readonly string[] {
    const keys = this.#keys.of(step);
    return keys.length > 0 ? keys : ['without-case'];
  }

  #caseId(caseKey: string, filling: Filling): string {
    return `${this.target.process.id}-${String(fill(this.mapping.case.id, { ...filling, caseKey }))}`;
  }
}
