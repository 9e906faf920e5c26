import { InMemoryEventStore, type EventStore } from '@huiyin/event-store';
import type { Actor, RecordedFact } from '@huiyin/process-engine';
import { CaseRepository } from '../cases/case-repository.ts';
import { asFact } from '../cases/fold-event.ts';
import type { ProcessCatalogue } from '../catalogue.ts';
import { CommandHandler } from '../commands/command-handler.ts';
import type { Command, CommandResult } from '../commands/command.ts';
import { PolicyLedger } from '../policies/policy-ledger.ts';
import { COMPLAINT, complaintCatalogue } from './complaint-catalogue.ts';
import { PEOPLE, REGISTRATION } from './people.ts';

/** A Monday morning in a week without holidays. */
export const MONDAY = Date.parse('2026-03-02T10:00+08:00');

/** A command without its name and payload. */
export type Circumstances = Partial<Omit<Command, 'name' | 'payload'>>;

/** A running engine: everything real, the clock set by hand. */
export class Runtime {
  /** Epoch milliseconds. */
  now = MONDAY;
  readonly cases: CaseRepository;
  readonly commands: CommandHandler;

  private constructor(
    readonly store: EventStore,
    readonly catalogue: ProcessCatalogue,
    readonly policies: PolicyLedger,
  ) {
    this.cases = new CaseRepository(store, catalogue);
    this.commands = new CommandHandler(this.cases, policies, () => this.now);
  }

  /** Another one over the same store is another process, or this one after a restart. */
  static async open(
    store: EventStore = new InMemoryEventStore(),
    catalogue: ProcessCatalogue = complaintCatalogue(),
  ): Promise<Runtime> {
    return new Runtime(store, catalogue, await PolicyLedger.open(store, catalogue));
  }

  /** Registers a complaint. */
  register(payload: object = {}, circumstances: Circumstances = {}): Promise<CommandResult> {
    const command = { name: 'register', payload: { ...REGISTRATION, ...payload }, actor: PEOPLE.agent };
    return this.commands.open(COMPLAINT, { ...command, ...circumstances });
  }

  /** Registers a complaint that a test has nothing to say about. @returns its id. */
  async registered(payload: object = {}, actor: Actor = PEOPLE.agent): Promise<string> {
    const result = await this.register(payload, { actor });
    if (result.kind !== 'done') throw new Error(`Not registered: ${JSON.stringify(result)}`);
    return result.caseId;
  }

  /** Gives a command on a complaint, as the agent unless said otherwise. */
  give(
    caseId: string,
    name: string,
    payload: object = {},
    circumstances: Circumstances = {},
  ): Promise<CommandResult> {
    return this.commands.execute(COMPLAINT, caseId, { name, payload, actor: PEOPLE.agent, ...circumstances });
  }

  /** What is recorded of a case, oldest first. */
  async history(caseId: string): Promise<RecordedFact[]> {
    const facts: RecordedFact[] = [];
    for await (const event of this.store.readStream(caseId)) facts.push(asFact(event));
    return facts;
  }
}
