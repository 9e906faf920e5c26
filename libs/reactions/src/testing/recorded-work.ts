import type { CaseRepository } from '@huiyin/case-runtime';
import { namesCase, type CaseState } from '@huiyin/process-engine';
import { NO_LOAD, weightOf, type Load, type OpenCase, type OpenWork } from '@huiyin/staff';

/** Open work as the log has it: what views say that are up to date. */
export class RecordedWork implements OpenWork {
  constructor(private readonly cases: CaseRepository) {}

  async loads(
    people: readonly string[],
    without: readonly string[] = [],
  ): Promise<ReadonlyMap<string, Load>> {
    const loads = new Map<string, Load>();
    for (const state of await this.#open()) {
      if (without.includes(state.id)) continue;
      const { assignee, severity } = state.data as { assignee?: string; severity?: string };
      if (assignee === undefined || !people.includes(assignee)) continue;
      const { cases, weight } = loads.get(assignee) ?? NO_LOAD;
      loads.set(assignee, { cases: cases + 1, weight: weight + weightOf(severity) });
    }
    return loads;
  }

  async casesOf(person: string): Promise<readonly OpenCase[]> {
    const states = await this.#open();
    return states
      .filter(({ data }) => (data as { assignee?: string }).assignee === person)
      .map(({ id, process }) => ({ caseId: id, process: process.id }));
  }

  async versions(caseIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const states = await Promise.all(caseIds.map((id) => this.cases.refresh(id)));
    return new Map(states.flatMap((state) => (state ? [[state.id, state.revision + 1] as const] : [])));
  }

  async #open(): Promise<readonly CaseState[]> {
    const ids = new Set<string>();
    for await (const event of this.cases.store.readAll()) if (namesCase(event)) ids.add(event.stream);
    const states = await Promise.all([...ids].map((id) => this.cases.refresh(id)));
    return states.filter((state): state is CaseState => state !== undefined && !state.properties.final);
  }
}
