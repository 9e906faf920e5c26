import { CaseRepository, PolicyLedger } from '@huiyin/case-runtime';
import type { EventStore } from '@huiyin/event-store';
import { remindersOf } from '@huiyin/processes';
import { StaffLedger } from '@huiyin/staff';
import { Chance } from '../chance/chance.ts';
import { companyOf, type Company } from '../company/company.ts';
import { Demand } from '../demand/demand.ts';
import { Disturbances } from '../disturbances/disturbances.ts';
import { Clockwork } from '../time/clockwork.ts';
import { dayOf, startOfDay } from '../time/units.ts';
import { CaseWork, type GivesCommand } from './case-work.ts';
import { simulatedCatalogue } from './company-policy.ts';
import { Consequences } from './consequences.ts';
import { Desk } from './desk.ts';
import { Lanes } from './lanes.ts';
import { Reception } from './reception.ts';
import { Tally, type SimulationProgress, type SimulationReport } from './report.ts';
import { recordStaff } from './staff-records.ts';
import type { SharesOf } from './watch.ts';

/** What is to be simulated. Equal settings give equal facts. */
export interface SimulationSettings {
  readonly seed: number;
  readonly stores: number;
  /** Orders a day of the average store on an ordinary day. */
  readonly ordersPerDay: number;
  /** Complaints that come by themselves, against orders, in the average store; those about problems with orders come besides. */
  readonly complaintRate: number;
  /** Goods that come back although nothing is wrong with them, against orders from afar. Default 0.035. */
  readonly returnRate?: number;
  /** Epoch milliseconds of virtual time. */
  readonly from: number;
  readonly until: number;
}

/** How it is done, which changes nothing of what comes out. */
export interface SimulationOptions {
  /** Milliseconds of virtual time whose commands are under way together; see `Clockwork`. */
  readonly window?: number;
  /** Told now and then; what it throws ends the simulation in order. */
  readonly progress?: (progress: SimulationProgress) => void;
  /** Told every command before it is given. */
  readonly gives?: GivesCommand;
}

/** Cases kept folded: more than are open at once. */
const KEPT_CASES = 20_000;

/** A retail company in virtual time, run through the real commands. */
export class Simulation {
  readonly company: Company;
  readonly disturbances: Disturbances;
  readonly #tally = new Tally();

  constructor(readonly settings: SimulationSettings) {
    this.company = companyOf(Chance.of('huiyin', settings.seed), settings, settings);
    this.disturbances = new Disturbances(this.company, settings);
  }

  /**
   * Records what happens in the company.
   *
   * @throws AlreadySimulatedError when it is recorded there already, ImplausibleSimulationError when the processes refuse too
   * much of it.
   */
  async run(
    store: EventStore,
    { window, progress, gives }: SimulationOptions = {},
  ): Promise<SimulationReport> {
    const began = performance.now();
    const { from, until } = this.settings;
    const policies = await PolicyLedger.open(store, simulatedCatalogue);
    const cases = new CaseRepository(store, simulatedCatalogue, { cachedCases: KEPT_CASES });
    const clockwork = new Clockwork(window);
    const tally = this.#tally;
    const work: CaseWork = new CaseWork({
      cases,
      lanes: new Lanes(cases, policies),
      desk: new Desk(),
      clockwork,
      tally,
      sharesOf: sharesOf(policies),
      gives,
      consequences: new Consequences(cases, policies),
      turnTo: (file, cause, at) => reception.about(file, cause, at),
      openLinked: (file, cause, at) => reception.linked(file, cause, at),
    });
    const reception = new Reception(this.company, this.disturbances, work, `simulated-${this.settings.seed}`);
    const people = await recordStaff(await StaffLedger.open(store), this.company, from, clockwork);
    this.#openDaily(clockwork, reception);
    let reached = from;
    await clockwork.run(until, (at) => {
      reached = Math.min(at, until);
      progress?.({ at: reached, from, until, commands: tally.commands, cases: tally.cases });
    });
    return {
      from,
      until,
      opened: tally.opened,
      commands: tally.commands,
      people,
      refused: tally.refused,
      unexpected: tally.unexpected,
      took: performance.now() - began,
    };
  }

  /** Whoever comes on a day is known at its beginning. */
  #openDaily(clockwork: Clockwork, reception: Reception): void {
    const { from, until } = this.settings;
    const demand = new Demand(this.company, this.disturbances);
    const open = (day: number) => {
      const isInTime = ({ at }: { readonly at: number }) => at >= from && at < until;
      for (const store of this.company.stores) {
        for (const arrival of demand.ordersOn(day, store).filter(isInTime)) reception.order(arrival);
        for (const arrival of demand.complaintsOn(day, store).filter(isInTime)) reception.complaint(arrival);
      }
      add(day + 1);
    };
    const add = (day: number) => {
      const at = Math.max(from, startOfDay(day));
      if (at < until) clockwork.add({ at, order: -1, turn: day, happen: () => open(day) });
    };
    add(dayOf(from));
  }
}

/** When people are reminded, by the policy in force: looked up once for each deadline. */
function sharesOf(policies: PolicyLedger): SharesOf {
  const known = new Map<string, readonly number[]>();
  return (process, store, deadline) => {
    const key = `${policies.revision} ${process} ${store} ${deadline}`;
    let shares = known.get(key);
    if (!shares) known.set(key, (shares = remindersOf(policies.document, process, store, deadline)));
    return shares;
  };
}
