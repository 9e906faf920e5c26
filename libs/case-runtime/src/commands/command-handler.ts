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
  type FactRecord,
  type Process,
  type RecordedFact,
} from '@huiyin/process-engine';
import { caseIdFor, newCaseId } from '../cases/case-id.ts';
import type { CaseRepository } from '../cases/case-repository.ts';
import type { PolicyLedger } from '../policies/policy-ledger.ts';
import type { Command, CommandResult } from './command.ts';
import { InTurn } from './in-turn.ts';

/** How often a command that named no version is decided anew when somebody else was faster. */
const ATTEMPTS = 8;

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

  /** Opens a case. */
  open(process: Process, command: Command): Promise<CommandResult> {
    const id = command.id === undefined ? newCaseId(process) : caseIdFor(process, command.id);
    return this.#inTurn.run(id, async () => {
      const existing = command.id === undefined ? undefined : await this.cases.load(id);
      return existing ? this.#repeated(existing, command) : this.#open(process, id, command);
    });
  }

  /** Gives a command on a case. */
  execute(process: Process, caseId: string, command: Command): Promise<CommandResult> {
    return this.#inTurn.run(caseId, () => this.#execute(process, caseId, command));
  }

  async #open(process: Process, id: string, command: Command): Promise<CommandResult> {
    const envelope = this.#envelope(process, command.actor.store ?? '', command);
    const records = decideOpening(process, id, command.payload, envelope);
    if (isRefusal(records)) return { kind: 'refused', refusal: records };
    const store = process.definition.storeOf(
      process.definition.open(happened(records[0] as RecordedFact), id),
    );
    if (!this.cases.catalogue.isInScope(command.actor, store)) return { kind: 'foreign-store', store };
    // Another store's limits may hold in the store that the case turned out to belong to.
    if (store !== (command.actor.store ?? '')) {
      const there = decideOpening(process, id, command.payload, this.#envelope(process, store, command));
      return isRefusal(there)
        ? { kind: 'refused', refusal: there }
        : this.#appendOpening(process, id, there, command);
    }
    return this.#appendOpening(process, id, records, command);
  }

  async #appendOpening(
    process: Process,
    id: string,
    records: readonly FactRecord[],
    command: Command,
  ): Promise<CommandResult> {
    try {
      return done(await this.cases.append(process, id, undefined, records), records, false);
    } catch (error) {
      if (!(error instanceof WrongExpectedRevisionError)) throw error;
      return this.#repeated((await this.cases.refresh(id))!, command);
    }
  }

  async #execute(process: Process, caseId: string, command: Command): Promise<CommandResult> {
    let state = await this.cases.load(caseId);
    for (let attempt = 1; ; attempt++) {
      if (!state || state.process.id !== process.id) return { kind: 'not-found', caseId };
      if (!this.cases.catalogue.isInScope(command.actor, state.store))
        return { kind: 'foreign-store', store: state.store };
      if (command.id !== undefined && state.outcomes.has(command.id)) return this.#repeated(state, command);
      const version = state.revision + 1;
      const stale = command.expectedVersion !== undefined && command.expectedVersion !== version;
      const records = stale
        ? undefined
        : decide(state, command, this.#envelope(process, state.store, command));
      if (!records || isRefusal(records)) {
        // What was seen may be old: only what is recorded by now counts for a no.
        const fresh = await this.cases.refresh(caseId);
        if (fresh && fresh.revision !== state.revision && attempt < ATTEMPTS) {
          state = fresh;
          continue;
        }
        return records
          ? { kind: 'refused', refusal: records, version }
          : { kind: 'wrong-version', expected: command.expectedVersion!, actual: version };
      }
      try {
        return done(await this.cases.append(process, caseId, state, records), records, false);
      } catch (error) {
        if (!(error instanceof WrongExpectedRevisionError) || attempt >= ATTEMPTS) throw error;
        state = await this.cases.refresh(caseId);
      }
    }
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
    const { revision, position, facts, state: value } = outcome;
    return {
      kind: 'done',
      caseId: state.id,
      version: revision + 1,
      position,
      facts,
      state: value,
      repeated: true,
    };
  }

  #envelope(
    process: Process,
    store: string,
    { id, name, payload, actor, traceparent }: Command,
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
    };
  }
}

function done(state: CaseState, records: readonly FactRecord[], repeated: boolean): CommandResult {
  const outcome = state.outcomes.get(records[0]!.metadata.command.id)!;
  return {
    kind: 'done',
    caseId: state.id,
    version: outcome.revision + 1,
    position: outcome.position,
    facts: outcome.facts,
    state: outcome.state,
    repeated,
  };
}

/** A short digest of a payload, the same for the same content whatever the order of its keys. */
const digestOf = (payload: object): string =>
  createHash('sha256').update(canonicalJson(payload)).digest('base64url').slice(0, 22);
