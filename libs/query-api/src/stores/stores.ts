import type { Actor } from '@huiyin/service-kit';
import { storesOfCases, type SupervisionTables } from '@huiyin/supervision';
import { storesInScope } from '../access/scope.ts';
import type { AfterQuery } from '../asking/after-query.ts';
import type { StaffNames } from '../people/staff-names.ts';
import type { ViewGate } from '../views/view-gate.ts';

/** The stores that are known, by their cases or by their people. */
export class Stores {
  constructor(
    private readonly gate: ViewGate<SupervisionTables>,
    private readonly staff: StaffNames,
  ) {}

  /** Those that somebody may look into. @throws Problem 403 when there are none */
  async list(actor: Actor, { after }: AfterQuery) {
    const scope = storesInScope(actor, undefined);
    await this.gate.after(after);
    const open = new Map(
      (await this.gate.read(storesOfCases)).map((found) => [found.store, found.open] as const),
    );
    const known = scope ?? [...new Set([...open.keys(), ...this.#ofStaff()])];
    return { items: [...known].sort().map((id) => ({ id, open: open.get(id) ?? 0 })) };
  }

  #ofStaff(): readonly string[] {
    return [...this.staff.directory.people.values()].flatMap(({ store }) => store ?? []);
  }
}
