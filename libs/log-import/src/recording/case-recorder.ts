import type { PolicyLedger } from '@huiyin/case-runtime';
import {
  CaseState,
  commonMetadata,
  fold,
  recordFacts,
  STEP_DEVIATED,
  type Actor,
  type CommandEnvelope,
  type Fact,
  type FactRecord,
  type Process,
} from '@huiyin/process-engine';
import { chooseFacts, opensCase } from '../mapping/choose-facts.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { fill, type Filling, type Template } from '../mapping/template.ts';

/** A step can't belong to a case because the case could not be opened from it. */
export class UnopenableCaseError extends Error {
  override readonly name = 'UnopenableCaseError';
}

/**
 * Turns the steps of one case into records, each chosen by the state that the ones before it led to. What the machine
 * doesn't allow becomes a deviation. Nothing is appended here.
 */
export class CaseRecorder {
  readonly records: FactRecord[] = [];
  #state: CaseState | undefined;

  constructor(
    readonly process: Process,
    readonly mapping: Mapping,
    readonly policies: PolicyLedger,
    readonly caseId: string,
    before: CaseState | undefined,
  ) {
    // Its own outcomes: what is tried here isn't recorded yet.
    this.#state = before && copyOf(before);
  }

  /** @returns why the step deviates, or `undefined` when it was applied. Steps already recorded are only looked up. */
  take(filling: Filling): string | undefined {
    const { step, caseKey } = filling;
    const stem = `${this.mapping.name}:${caseKey}`;
    const commandId = `${stem}:${step.id ?? step.indexInTrace ?? step.ordinal}`;
    const known = this.#state?.outcomes.get(commandId);
    if (known) return known.facts.includes(STEP_DEVIATED) ? 'recorded-before' : undefined;
    if (!this.#state) {
      const opens = opensCase(this.mapping, filling);
      this.#open(filling, opens ? commandId : `${stem}:opening`);
      if (opens) return undefined;
    }
    const envelope = this.#envelope(filling, commandId);
    const choice = chooseFacts(this.mapping, this.#state!, filling);
    if (choice.kind === 'deviation') return this.#deviate(filling, envelope, choice.reason, []);
    const records = recordFacts(this.process, this.caseId, this.#state, choice.facts, envelope);
    if ('notAccepted' in records)
      return this.#deviate(filling, envelope, 'not-accepted-in-state', choice.facts);
    this.#take(records, filling);
    return undefined;
  }

  #open(filling: Filling, commandId: string): void {
    const { definition } = this.process;
    const data = fill(this.mapping.opening, filling) as object;
    const store = (data as { store?: unknown }).store;
    const { policy, revision } = this.policies.inForce(this.process, typeof store === 'string' ? store : '');
    const envelope = { ...this.#envelope(filling, commandId), policy, policyRevision: revision };
    const fact = {
      type: definition.opening.leadsTo,
      data: { ...data, ...definition.openingDefaults?.(policy) },
    };
    const records = recordFacts(this.process, this.caseId, undefined, [fact], envelope);
    if ('notAccepted' in records)
      throw new UnopenableCaseError(`${fact.type} doesn't open a ${this.process.id}`);
    this.#take(records, filling);
  }

  #deviate(filling: Filling, envelope: CommandEnvelope, reason: string, facts: readonly Fact[]): string {
    const state = this.#state!;
    const common = commonMetadata(this.process, this.caseId, envelope);
    const record: FactRecord = {
      type: STEP_DEVIATED,
      data: { step: this.#source(filling), reason, wouldBe: facts.map(({ type }) => type) },
      metadata: { ...common, from: state.state, to: state.state },
    };
    this.#keep([record]);
    return reason;
  }

  #take(records: readonly FactRecord[], filling: Filling): void {
    const [first, ...rest] = records;
    this.#keep([{ ...first!, metadata: { ...first!.metadata, source: this.#source(filling) } }, ...rest]);
  }

  #keep(records: readonly FactRecord[]): void {
    for (const record of records) {
      const revision = (this.#state?.revision ?? -1) + 1;
      this.#state = fold(this.process, this.caseId, this.#state, { ...record, revision, position: 0 });
      this.records.push(record);
    }
  }

  #envelope(filling: Filling, commandId: string): CommandEnvelope {
    const { policy, revision } = this.policies.inForce(this.process, this.#state?.store ?? '');
    return {
      command: { id: commandId, type: 'import' },
      actor: this.#actor(filling),
      now: Date.parse(filling.step.occurredAt),
      policy,
      policyRevision: revision,
    };
  }

  #actor(filling: Filling): Actor {
    const { id, role, store } = fill(this.mapping.actor as unknown as Template, filling) as Record<
      string,
      unknown
    >;
    return {
      id: String(id ?? 'unknown'),
      role: String(role),
      ...(store !== undefined && { store: String(store) }),
    };
  }

  #source({ step }: Filling): Record<string, unknown> {
    const { id, ordinal, activity, writtenTime, attributes, objects } = step;
    return {
      log: this.mapping.name,
      ...(id !== undefined && { id }),
      ordinal,
      activity,
      time: writtenTime,
      attributes,
      ...(objects.length > 0 && { objects: objects.map(({ type, id: object }) => `${type}:${object}`) }),
    };
  }
}

const copyOf = ({ process, id, revision, at, data, deadlines, outcomes }: CaseState): CaseState =>
  new CaseState(process, id, revision, at, data, deadlines, new Map(outcomes));
