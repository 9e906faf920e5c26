import type { Chance, ChanceKey } from '../chance/chance.ts';
import type { Store } from '../company/store.ts';
import type { SimulatedCustomer } from '../customers/customer.ts';
import type { CaseState, Process } from '@huiyin/process-engine';

/** What is planned next for one concern of a case. */
export interface Planned {
  /** What it depends on: when this changes it is planned anew. */
  readonly situation: string;
  /** Tells this plan from others of the case. */
  readonly number: number;
}

/** What happens around cases. */
export interface Surroundings {
  /** Whether hardly anything is delivered there at that moment. */
  isStuck(store: Store, at: number): boolean;
  /** How often goods come back that nothing is wrong with. */
  readonly returnRate: number;
}

/** A case as the simulation follows it: what is recorded of it, and what nobody recorded: who the people in it are. */
export class CaseFile<Data extends object = object> {
  /** Absent until the opening command was carried out. */
  state: CaseState<Data> | undefined;
  /** The complaint that this one is told to be the same as. */
  mergeInto: string | undefined;
  /** Whether what was delivered has a flaw: known to nobody until the customer opens the box. */
  isFlawed = false;
  /** Whether the customer has complained of what went wrong. */
  hasComplained = false;
  /** Whether the customer has wished to send back what nothing is wrong with. */
  hasAskedToReturn = false;
  /** Whether the customer has handed the goods of a return to a carrier. */
  hasSentBack = false;
  /** Whether the customer has wished the order cancelled. */
  hasRegretted = false;
  readonly planned = new Map<string, Planned>();
  /** How many appointments, and how many plans, were made for it. */
  turns = 0;
  plans = 0;
  /** When the next of its deadlines will be looked at. */
  watchedAt = Infinity;
  /** The cases that were opened because of it, and the one because of which it was opened. */
  readonly linked: CaseFile[] = [];
  /** Work on it, one command after the other. */
  last: Promise<unknown> = Promise.resolve();
  readonly #chance: Chance;

  constructor(
    readonly process: Process<Data>,
    readonly id: string,
    /** Its place in the order in which cases began: the earlier one goes first. */
    readonly order: number,
    readonly store: Store,
    readonly customer: SimulatedCustomer,
    /** When it began, epoch milliseconds. */
    readonly openedAt: number,
    readonly surroundings: Surroundings,
    /** The company’s. */
    private readonly company: Chance,
  ) {
    this.#chance = company.of('case', id);
  }

  /** A case that has to do with this one: of the same customer in the same store. */
  beside(process: Process, id: string, order: number, openedAt: number): CaseFile {
    const { store, customer, surroundings, company } = this;
    const file = new CaseFile(process, id, order, store, customer, openedAt, surroundings, company);
    file.linked.push(this as CaseFile<object>);
    this.linked.push(file);
    return file;
  }

  /** Draws of this case: by their names, so that it goes its way whatever else happens, and after a restart. */
  chance(...keys: readonly ChanceKey[]): Chance {
    return this.#chance.of(...keys);
  }

  /** What is known of it. Only asked of cases that are open. */
  get data(): Data {
    return this.state!.data;
  }

  /** Name of its state in the main region, whatever states are inside that one. */
  get place(): string {
    return this.state!.properties.name.split('.')[0]!;
  }

  get isOver(): boolean {
    return this.state === undefined || this.state.properties.final;
  }
}
