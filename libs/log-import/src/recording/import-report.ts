/** What became of the steps of one kind. */
export interface KindReport {
  read: number;
  applied: number;
  deviating: number;
  /** How many deviated for which reason. */
  reasons: Record<string, number>;
}

/** What an import did. `applied + deviating = read`. */
export interface ImportReport {
  /** Recorded steps of the log. */
  read: number;
  /** Steps that became facts, in every case that they belong to. */
  applied: number;
  /** Steps kept as deviations in at least one case. */
  deviating: number;
  cases: number;
  /** Cases without any deviation. */
  casesFitting: number;
  /** Facts and deviations that this run recorded; 0 when the log had been imported before. */
  added: number;
  byKind: Record<string, KindReport>;
}

/** A case in which a step deviated, and why. */
export interface Deviation {
  readonly caseId: string;
  readonly reason: string;
}

/** Counts while an import runs. */
export class ReportCounter {
  readonly #report = { read: 0, applied: 0, deviating: 0, added: 0 };
  readonly #byKind = new Map<string, KindReport>();
  readonly #cases = new Map<string, boolean>();

  /** @param reasons one for each case of the step in which it deviated. */
  step(kind: string, caseIds: readonly string[], reasons: readonly Deviation[]): void {
    const ofKind = this.#byKind.get(kind) ?? { read: 0, applied: 0, deviating: 0, reasons: {} };
    this.#byKind.set(kind, ofKind);
    const outcome = reasons.length > 0 ? 'deviating' : 'applied';
    for (const counted of [this.#report, ofKind]) {
      counted.read += 1;
      counted[outcome] += 1;
    }
    for (const reason of new Set(reasons.map((deviation) => deviation.reason)))
      ofKind.reasons[reason] = (ofKind.reasons[reason] ?? 0) + 1;
    for (const id of caseIds) if (!this.#cases.has(id)) this.#cases.set(id, true);
    for (const { caseId } of reasons) this.#cases.set(caseId, false);
  }

  added(events: number): void {
    this.#report.added += events;
  }

  get report(): ImportReport {
    const kinds = [...this.#byKind].sort(([, a], [, b]) => b.read - a.read);
    return {
      ...this.#report,
      cases: this.#cases.size,
      casesFitting: [...this.#cases.values()].filter(Boolean).length,
      byKind: Object.fromEntries(kinds),
    };
  }
}
