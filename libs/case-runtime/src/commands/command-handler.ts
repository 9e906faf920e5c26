import { createHash, randomUUID } from 'node:crypto';
import { WrongExpectedRevisionError } from '@huiyin/event-store';
import {
  canonicalJson,
  decide,
  decideOpening,
  happened,
  isRefusal,
  type CaseState,
  type CommandEnvelope,
  type CommandOutcome,
  type FactRecord,
  type Process,
  type RecordedFact,
} from '@huiyin/process-engine';
import { apart } from '../cases/apart.ts';
import { caseIdFor, newCaseId } from '../cases/case-id.ts';
import type { CaseRepository } from '../cases/case-repository.ts';
import { foldRecords } from '../cases/fold-records.ts';
import type { PolicyLedger } from '../policies/policy-ledger.ts';
import type { Command, CommandPreview, CommandResult } from './command.ts';
import { InTurn } from './in-turn.ts';

/**
 * How often a command is decided anew when somebody else was faster. Whoever loses a race does so because somebody won
 * it: of a few writers on one case, each gets its turn well before this.
 */
const ATTEMPTS = 64;

/** The log position of what isn't in the log. */
const NOT_RECORDED = -1;

/**
 * One command's way: load the case, decide, append with the version that was decided on; on a conflict decide again,
 * unless the sender named the version. Commands of one case go one after the other, those of different cases side by side.
 */
export class CommandHandler {
  readonly #inTurn = new InTurn();

  constructor(
    readonly cases: CaseRepository,
    readonly policies: PolicyLedger,
    /** Milliseconds since the Unix epoch. */
    private readonly now: () => number,
  ) {}

  /** Opens a case. Without a command id, every call opens another one. */
  open(process: Process, command: Command): Promise<CommandResult> {
    const id = command.id === undefined ? newCaseId(process) : caseIdFor(process, command.id);
    return this.#inTurn.run(id, async () => {
      const existing = command.id === undefined ? undefined : await this.cases.load(id);
      return existing ? this.#repeated(existing, command) : this.#open(process, id, command);
    });
  }

  /**
   * Gives a command on a case.
   *
   * @throws WrongExpectedRevisionError when others were faster time and again.
   */
  execute(process: Process, caseId: string, command: Command): Promise<CommandResult> {
    return this.#inTurn.run(caseId, () => this.#execute(process, caseId, command));
  }

  /**
   * What would become of commands that are given on a case one after the other, each decided on what the ones before it
   * would lead to: as far as the first that wouldn't be carried out. Records nothing.
   */
  async preview(
    process: Process,
    caseId: string,
    commands: readonly Command[],
  ): Promise<readonly CommandPreview[]> {
    const recorded = await this.cases.refresh(caseId);
    if (!recorded || recorded.process.id !== process.id) return [{ kind: 'not-found', caseId }];
    let state = apart(recorded);
    const previews: CommandPreview[] = [];
    for (const command of commands) {
      const decided = this.#decide(process, state, command);
      if ('kind' in decided) {
        previews.push(decided);
        if (decided.kind !== 'done') break;
        continue;
      }
      state = foldRecords(process, caseId, state, decided, NOT_RECORDED);
      const facts = decided.map(({ type, data }) => ({ type, data }));
      previews.push({ kind: 'possible', caseId, version: state.revision + 1, facts, state: state.state });
    }
    return previews;
  }

  /** What became of the command with that id, whatever its payload was; nothing where it had no effect on the case. */
  async outcomeOf(caseId: string, commandId: string): Promise<CommandResult | undefined> {
    const state = await this.cases.refresh(caseId);
    const outcome = state?.outcomes.get(commandId);
    return outcome && answer(caseId, outcome, true);
  }

  async #open(process: Process, id: string, command: Command): Promise<CommandResult> {
    const decideIn = (store: string) =>
      decideOpening(process, id, command.payload, this.#envelope(process, store, command));
    const own = command.actor.store ?? '';
    const records = decideIn(own);
    if (isRefusal(records)) return { kind: 'refused', refusal: records };
    const { definition } = process;
    const store = definition.storeOf(definition.open(happened(records[0] as RecordedFact), id));
    if (!this.cases.catalogue.isInScope(command.actor, store)) return { kind: 'foreign-store', store };
    // Other limits may hold in the store that the case turned out to belong to.
    const there = store === own ? records : decideIn(store);
    if (isRefusal(there)) return { kind: 'refused', refusal: there };
    try {
      return done(await this.cases.append(process, id, undefined, there), there);
    } catch (error) {
      if (!(error instanceof WrongExpectedRevisionError)) throw error;
      return this.#repeated((await this.cases.refresh(id))!, command);
    }
  }

  async #execute(process: Process, caseId: string, command: Command): Promise<CommandResult> {
    let state = await this.cases.load(caseId);
    let asRecorded = false;
    for (let attempt = 1; ; attempt++) {
      if (!state || state.process.id !== process.id) return { kind: 'not-found', caseId };
      const decided = this.#decide(process, state, command);
      if ('kind' in decided) {
        // What was seen may be old: only what is recorded by now counts for a no.
        if (asRecorded || decided.kind === 'done') return decided;
      } else {
        try {
          return done(await this.cases.append(process, caseId, state, decided), decided);
        } catch (error) {
          if (!(error instanceof WrongExpectedRevisionError) || attempt >= ATTEMPTS) throw error;
        }
      }
      state = await this.cases.refresh(caseId);
      asRecorded = true;
    }
  }

  /** What the command leads to in this state of the case: records to be appended, or the answer. */
  #decide(process: Process, state: CaseState, command: Command): readonly FactRecord[] | CommandResult {
    const { id, actor, expectedVersion } = command;
    const { store } = state;
    if (!this.cases.catalogue.isInScope(actor, store)) return { kind: 'foreign-store', store };
    if (id !== undefined && state.outcomes.has(id)) return this.#repeated(state, command);
    const version = state.revision + 1;
    if (expectedVersion !== undefined && expectedVersion !== version)
      return { kind: 'wrong-version', expected: expectedVersion, actual: version };
    const records = decide(state, command, this.#envelope(process, store, command));
    return isRefusal(records) ? { kind: 'refused', refusal: records, version } : records;
  }

  #repeated(state: CaseState, command: Command): CommandResult {
    const outcome = command.id === undefined ? undefined : state.outcomes.get(command.id);
    if (
      !outcome ||
      outcome.command.type !== command.name ||
      outcome.command.digest !== digestOf(command.payload)
    )
      return { kind: 'command-id-reused', commandId: command.id ?? '' };
    if (!this.cases.catalogue.isInScope(command.actor, state.store))
      return { kind: 'foreign-store', store: state.store };
    return answer(state.id, outcome, true);
  }

  #envelope(
    process: Process,
    store: string,
    { id, name, payload, actor, traceparent, correlationId, causationId }: Command,
  ): CommandEnvelope {
    const { policy, revision } = this.policies.inForce(process, store);
    return {
      command:
        id === undefined ? { id: randomUUID(), type: name } : { id, type: name, digest: digestOf(payload) },
      actor,
      now: this.now(),
      policy,
      policyRevision: revision,
      ...(traceparent !== undefined && { traceparent }),
      ...(correlationId !== undefined && { correlationId }),
      ...(causationId !== undefined && { causationId }),
    };
  }
}

const done = (state: CaseState, [first]: readonly FactRecord[]): CommandResult =>
  answer(state.id, state.outcomes.get(first!.metadata.command.id)!, false);

const answer = (
  caseId: string,
  { revision, position, facts, state }: CommandOutcome,
  repeated: boolean,
): CommandResult => ({ kind: 'done', caseId, version: revision + 1, position, facts, state, repeated });

/** A short digest of a payload, the same for the same content whatever the order of its keys. */
const digestOf = (payload: object): string =>
  createHash('sha256').update(canonicalJson(payload)).digest('base64url').slice(0, 22);
