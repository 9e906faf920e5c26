import { Runtime } from '@huiyin/case-runtime/testing';
import type { RecordedEvent } from '@huiyin/event-store';
import { InMemoryEventStore } from '@huiyin/event-store';
import { collect } from '@huiyin/event-store/testing';
import {
  assignmentOf,
  CASE_LINKS,
  catalogue,
  ladderOf,
  linksAnswering,
  linksOf,
  SETTLEMENTS,
  type PolicyDocument,
} from '@huiyin/processes';
import { StaffLedger, type StaffCommand } from '@huiyin/staff';
import { Assigner } from '../assigning/assigner.ts';
import { assignWhenOpened } from '../assigning/assign-when-opened.ts';
import { climbTheLadder } from '../escalation/climb-the-ladder.ts';
import { HandOver } from '../hand-over/hand-over.ts';
import { linkCases, type Linking } from '../linking/link-cases.ts';
import { settleCases } from '../linking/settle-cases.ts';
import { ParkingLedger } from '../parking/parking-ledger.ts';
import type { Reaction } from '../reacting/reaction.ts';
import { Reactor } from '../running/reactor.ts';
import { RecordedWork } from './recorded-work.ts';

export const ADMIN = { id: 'admin', role: 'admin' };

/** A company with everything real: cases, policies, staff, reactions; its clock is set by hand. */
export class Stage {
  readonly parking: ParkingLedger;
  readonly assigner: Assigner;
  readonly handOver: HandOver;
  readonly reactions: readonly Reaction[];

  private constructor(
    readonly runtime: Runtime,
    readonly staff: StaffLedger,
  ) {
    const { store, commands, policies } = runtime;
    const document = () => policies.document as PolicyDocument;
    this.parking = new ParkingLedger(store);
    this.assigner = new Assigner(
      staff,
      new RecordedWork(runtime.cases),
      {
        skills: (where) => assignmentOf(document(), where).skills,
        automatic: (where) => assignmentOf(document(), where).automatic,
        ladder: (where, level) => ladderOf(document(), where)[level],
      },
      () => runtime.now,
    );
    this.handOver = new HandOver(this.assigner, commands);
    const newest = (id: string) => catalogue.processes.find((process) => process.id === id);
    const linking: Linking = {
      process: newest,
      works: (link, where, fact) =>
        linksAnswering(fact.metadata.process, fact, linksOf(document(), where)).some(
          ({ name }) => name === link,
        ),
    };
    this.reactions = [
      assignWhenOpened(this.assigner),
      climbTheLadder(this.assigner),
      ...CASE_LINKS.map((link) => linkCases(link, linking)),
      ...SETTLEMENTS.map((settlement) => settleCases(settlement, newest)),
    ];
  }

  /** Over the same store it is another process, or this one after a restart. */
  static async open(store: InMemoryEventStore = new InMemoryEventStore()): Promise<Stage> {
    const runtime = await Runtime.open(store, catalogue);
    return new Stage(runtime, await StaffLedger.open(store));
  }

  /** A reactor for which whatever is recorded is news. */
  reactor(reactions = this.reactions): Reactor {
    const { commands } = this.runtime;
    const now = () => this.runtime.now;
    return new Reactor({ commands, parking: this.parking, reactions, now, latest: Infinity });
  }

  /** Answers the whole log, from its start. */
  async react(reactor = this.reactor()): Promise<void> {
    await reactor.handle(await this.log());
  }

  log(): Promise<RecordedEvent[]> {
    return collect(this.runtime.store.readAll());
  }

  async employ(id: string, more: Partial<Extract<StaffCommand, { name: 'describe' }>['payload']> = {}) {
    const payload = { name: id, store: 'S01', role: 'agent' as const, ...more };
    return this.staff.give({ name: 'describe', id, payload }, ADMIN, this.runtime.now);
  }

  /** The cases of a process, by when they were opened. */
  async casesOf(process: string): Promise<string[]> {
    const ids = (await this.log())
      .filter(({ stream, revision }) => revision === 0 && stream.startsWith(`${process}-`))
      .map(({ stream }) => stream);
    return ids;
  }

  async data(caseId: string): Promise<Readonly<Record<string, unknown>>> {
    return (await this.runtime.cases.refresh(caseId))!.data as Record<string, unknown>;
  }
}
