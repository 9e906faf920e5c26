import type { CaseRepository, CommandHandler } from '@huiyin/case-runtime';
import type { EventStore } from '@huiyin/event-store';
import type { Customer } from '@huiyin/casework';
import { Chance } from '../chance/chance.ts';
import { customerOf } from '../customers/customer.ts';
import { Demand } from '../demand/demand.ts';
import { CaseFile } from '../running/case-file.ts';
import type { File } from '../running/case-work.ts';
import { Reception } from '../running/reception.ts';
import type { Simulation } from '../running/simulation.ts';
import { dateOf, dayOf } from '../time/units.ts';
import { LiveWork } from './live-work.ts';
import { openCases } from './open-cases.ts';

/** Where a company goes on. */
export interface LivePlace {
  readonly store: EventStore;
  readonly cases: CaseRepository;
  readonly commands: CommandHandler;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** Every so many steps somebody orders something, and every so many somebody complains. */
const ORDER_EVERY = 4;
const COMPLAINT_EVERY = 11;

/**
 * A simulated company that goes on while people look: every now and then somebody does something in one of the cases that
 * are open. The app itself fires their deadlines.
 */
export class LiveCompany {
  readonly #work: LiveWork;
  readonly #reception: Reception;
  readonly #demand: Demand;
  readonly #chance: Chance;
  #steps = 0;
  #timer: NodeJS.Timeout | undefined;
  #doing: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly simulation: Simulation,
    private readonly place: LivePlace,
    work: LiveWork,
  ) {
    const { company, disturbances, settings } = simulation;
    const prefix = `live-${settings.seed}-${place.now()}`;
    this.#work = work;
    this.#chance = Chance.of('live', prefix);
    this.#demand = new Demand(company, disturbances);
    this.#reception = new Reception(company, disturbances, work, prefix);
  }

  /** Takes up the cases that are open. */
  static async open(simulation: Simulation, place: LivePlace): Promise<LiveCompany> {
    const { store, cases, commands, now } = place;
    const { company, disturbances } = simulation;
    const work = new LiveWork(commands, cases, now);
    for (const id of await openCases(store)) {
      const state = await cases.load(id);
      const shop = company.stores.find(({ code }) => code === state?.store);
      const { customer } = (state?.data ?? {}) as { readonly customer?: Customer };
      const number = Number(customer?.id?.slice(1)) - 100_000;
      if (!state || !shop || !Number.isSafeInteger(number)) continue;
      const who = customerOf(company.chance, number);
      const file = new CaseFile(state.process, id, 0, shop, who, now(), disturbances, company.chance);
      file.state = state;
      work.add(file as unknown as File);
    }
    return new LiveCompany(simulation, place, work);
  }

  /** How many cases are played. */
  get size(): number {
    return this.#work.files.size;
  }

  /** Lets one thing happen. */
  async step(): Promise<void> {
    this.#steps += 1;
    const chance = this.#chance.of(this.#steps);
    if (this.#steps % COMPLAINT_EVERY === 0 || this.size === 0) this.#complains(chance);
    else if (this.#steps % ORDER_EVERY === 0) this.#orders(chance);
    else {
      const upset = await this.#work.step(chance);
      if (upset) this.#reception.about(upset.file, upset.cause, this.place.now());
    }
    await this.#work.settled();
  }

  /** Goes on by itself, one thing every so many milliseconds; what fails is left alone. */
  start(every: number): void {
    this.#timer = setInterval(() => {
      this.#doing = this.#doing.then(() => this.step()).catch(() => undefined);
    }, every).unref();
  }

  /** Resolves when nothing is under way any more. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#doing;
  }

  #orders(chance: Chance): void {
    const store = chance.pick(this.simulation.company.stores);
    const now = this.place.now();
    const [arrival] = this.#demand.ordersOn(dayOf(now) + this.#steps, store);
    if (!arrival) return;
    const number = `SO${dateOf(dayOf(now)).replaceAll('-', '')}${store.code}L${this.#steps}`;
    this.#reception.order({ ...arrival, at: now, key: number, subject: { ...arrival.subject, number } });
  }

  #complains(chance: Chance): void {
    const stores = this.simulation.company.stores;
    const now = this.place.now();
    for (let day = 0; day < 400; day++) {
      const [arrival] = this.#demand.complaintsOn(dayOf(now) + this.#steps * 400 + day, chance.pick(stores));
      if (!arrival) continue;
      this.#reception.complaint({ ...arrival, at: now, key: `${arrival.key}L${this.#steps}` });
      return;
    }
  }
}
