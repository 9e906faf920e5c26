import { caseIdFor } from '@huiyin/case-runtime';
import type { Channel } from '@huiyin/casework';
import { complaint } from '@huiyin/complaint';
import { orderFollowUp, type OrderFollowUpData } from '@huiyin/order-follow-up';
import type { Actor, Process } from '@huiyin/process-engine';
import { catalogue } from '@huiyin/processes';
import { returnExchange } from '@huiyin/return-exchange';
import type { Chance } from '../chance/chance.ts';
import type { Company } from '../company/company.ts';
import type { Store } from '../company/store.ts';
import { customerOf, type SimulatedCustomer } from '../customers/customer.ts';
import type { Arrival, ComplaintArrival } from '../demand/demand.ts';
import type { Disturbances } from '../disturbances/disturbances.ts';
import {
  complaintRegistration,
  subjectOf,
  type ComplaintSubject,
} from '../journeys/complaint/registration.ts';
import { orderRegistration, type OrderSubject } from '../journeys/order/registration.ts';
import { returnRegistration } from '../journeys/return/registration.ts';
import { DAY } from '../time/units.ts';
import { CaseFile } from './case-file.ts';
import type { CaseWork, File } from './case-work.ts';
import type { Consequence } from './consequences.ts';
import type { ComplaintCause, CustomerCause, Move, ReturnCause } from './step.ts';
import { REACTOR, systemActor } from './systems.ts';

/** Channels in which a person takes it down, if one is there. */
const IN_PERSON: ReadonlySet<Channel> = new Set<Channel>(['store', 'hotline', 'suggestion-box']);
/** Channels in which a robot says the first word. */
const ROBOTS: ReadonlySet<Channel> = new Set<Channel>(['online-chat', 'app', 'mini-program']);
const GREETING: Move = {
  name: 'add-note',
  payload: { text: '[机器人] 您好，已为您登记，人工客服会尽快与您联系。' },
  by: systemActor('chat-robot'),
};

/** Opens a case for whoever turns to a store. */
export class Reception {
  /** Cases opened: the number of the next one. */
  #opened = 0;
  readonly #lastComplaint = new Map<number, { readonly id: string; readonly at: number }>();

  constructor(
    private readonly company: Company,
    private readonly disturbances: Disturbances,
    private readonly work: Pick<CaseWork, 'open' | 'do'>,
    /** In front of what commands are known by. */
    private readonly prefix: string,
  ) {}

  order({ at, key, store, customer, subject, chance }: Arrival<OrderSubject>): void {
    const who = customerOf(this.company.chance, customer);
    const file = this.file(orderFollowUp as unknown as Process<OrderFollowUpData>, key, store, who, at);
    const flaws = Math.max(
      ...subject.products.map((product) => this.disturbances.flawsOf(store, product, at)),
    );
    file.isFlawed = chance.whether(flaws);
    const amount = subject.products.reduce((sum, { price }) => sum + price, 0);
    const { paid } = subject;
    this.work.open(file as unknown as File, at, {
      commandId: this.#commandId(key),
      payload: orderRegistration(store, who, subject),
      by: clerk(chance, store, subject.channel, at),
      and:
        paid === undefined
          ? []
          : [{ name: 'record-payment', payload: { amount, method: paid }, by: systemActor('payments') }],
    });
  }

  complaint({ at, key, store, customer, subject, chance, isTwice }: ComplaintArrival): void {
    const who = customerOf(this.company.chance, customer);
    const before = this.#lastComplaint.get(customer);
    const same = isTwice && before && at - before.at < 4 * DAY ? before.id : undefined;
    const { id } = this.#complaint(key, store, who, subject, at, chance, [], same);
    if (same === undefined) this.#lastComplaint.set(customer, { id, at });
  }

  /** What comes of an order because its customer says so; each case then knows the other. */
  about(order: File, cause: CustomerCause, at: number): void {
    const id =
      cause.kind === 'complaint' ? this.#complaintAbout(order, cause, at) : this.#returnOf(order, cause, at);
    this.work.do(
      order,
      at + 1,
      () => [{ name: 'link-case', payload: { caseId: id, relation: 'cause-of' } }],
      systemActor('service-desk'),
    );
  }

  #returnOf(order: File, { order: number, product, signedAt }: ReturnCause, at: number): string {
    const { store, customer, data } = order;
    const { channel = 'app' } = data as { readonly channel?: Channel };
    const process = returnExchange as unknown as Process<File['data']>;
    const key = `${number}-TH`;
    const file = this.file(process, key, store, customer, at) as File;
    this.work.open(file, at, {
      commandId: this.#commandId(key),
      payload: returnRegistration(file, { channel, order: number, product, signedAt }),
      by: systemActor(channel),
      and: [{ name: 'link-case', payload: { caseId: order.id, relation: 'return-of' } }],
    });
    return file.id;
  }

  #complaintAbout(order: File, { category, order: number, product }: ComplaintCause, at: number): string {
    const chance = order.chance('complaint');
    const subject = subjectOf(chance, product, { category, order: number });
    const key = `${number}-KS`;
    const link: Move = { name: 'link-case', payload: { caseId: order.id, relation: 'caused-by' } };
    return this.#complaint(key, order.store, order.customer, subject, at, chance, [link]).id;
  }

  /** A case that the product opens because of a fact, as its reactions do; each then knows the other. */
  linked(
    origin: File,
    { link, payload, revision }: Extract<Consequence, { kind: 'open' }>,
    at: number,
  ): void {
    const process = catalogue.processes.find(({ id }) => id === link.opens)!;
    const commandId = this.#commandId(`${origin.id}-${link.name}-${revision}`);
    const id = caseIdFor(process, commandId);
    const file = origin.beside(process, id, ++this.#opened, at) as File;
    const linkTo = (caseId: string, relation: string): Move => ({
      name: 'link-case',
      payload: { caseId, relation },
      mayBeRefused: 'command-not-allowed',
    });
    this.work.open(file, at, { commandId, payload, by: REACTOR, and: [linkTo(origin.id, link.relation)] });
    this.work.do(origin, at + 1, () => [linkTo(id, link.inverse)], REACTOR);
  }

  #complaint(
    key: string,
    store: Store,
    customer: SimulatedCustomer,
    subject: ComplaintSubject,
    at: number,
    chance: Chance,
    and: readonly Move[],
    mergeInto?: string,
  ): File {
    const file = this.file(complaint as unknown as Process<File['data']>, key, store, customer, at) as File;
    file.mergeInto = mergeInto;
    this.work.open(file, at, {
      commandId: this.#commandId(key),
      payload: complaintRegistration(chance, store, customer, subject),
      by: clerk(chance, store, subject.channel, at),
      and: [...and, ...(ROBOTS.has(subject.channel) ? [GREETING] : [])],
    });
    return file;
  }

  file<Data extends object>(
    process: Process<Data>,
    key: string,
    store: Store,
    customer: SimulatedCustomer,
    at: number,
  ): CaseFile<Data> {
    const id = caseIdFor(process as unknown as Process, this.#commandId(key));
    const { chance } = this.company;
    return new CaseFile(process, id, ++this.#opened, store, customer, at, this.disturbances, chance);
  }

  #commandId(key: string): string {
    return `${this.prefix}-${key}`;
  }
}

/** Who takes it down. */
function clerk(chance: Chance, { people }: Store, channel: Channel, at: number): Actor {
  const there = IN_PERSON.has(channel)
    ? people.filter(({ role, rota }) => role === 'agent' && rota.isWorking(at))
    : [];
  return there.length > 0 ? chance.of('clerk').pick(there).actor : systemActor(channel);
}
