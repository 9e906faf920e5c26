import { apart, type PolicyLedger } from '@huiyin/case-runtime';
import {
  commonMetadata,
  fold,
  recordFacts,
  STEP_DEVIATED,
  type Actor,
  type CaseState,
  type CommandEnvelope,
  type CommandOutcome,
  type CommandReference,
  type Fact,
  type FactRecord,
  type Process,
} from '@huiyin/process-engine';
import { chooseFacts, opensCase } from '../mapping/choose-facts.ts';
import { InvalidMappingError } from '../mapping/invalid-mapping-error.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { fill, type Filling, type Template } from '../mapping/template.ts';
import { placeInWords } from '../reading/index.ts';
import { identify } from './step-identity.ts';

/**
 * Turns the steps of one case into records, each chosen by the state that the ones before it led to. What the machine
 * doesn't allow becomes a deviation. Nothing is appended here.
 */
export class CaseRecorder {
  /** What each step led to, one after the other. */
  readonly steps: (readonly FactRecord[])[] = [];
  #state: CaseState | undefined;

  /**
   * @param before the case as it is recorded.
   * @param since its last revision when this run began, -1 if it wasn't there.
   */
  constructor(
    readonly process: Process,
    readonly mapping: Mapping,
    readonly policies: PolicyLedger,
    readonly caseId: string,
    before: CaseState | undefined,
    readonly since: number,
  ) {
    // Its own outcomes: what is tried here isn't recorded yet.
    this.#state = before && apart(before);
  }

  /**
   * @returns why the step deviates, or `undefined` when it was applied. Steps already recorded are only looked up.
   * @throws InvalidMappingError when the mapping makes no case of the step.
   */
  take(filling: Filling): string | undefined {
    const { name } = this.mapping;
    const outcomes = this.#state?.outcomes ?? new Map<string, CommandOutcome>();
    const { id, digest, known } = identify(name, filling, { outcomes, since: this.since });
    if (known) return known.facts.includes(STEP_DEVIATED) ? 'recorded-before' : undefined;
    const command = { id, type: 'import', digest };
    if (!this.#state) {
      const opens = opensCase(this.mapping, filling);
      this.#open(filling, opens ? command : { id: `${name}:${filling.caseKey}:opening`, type: 'import' });
      if (opens) return undefined;
    }
    const envelope = this.#envelope(filling, command, this.#state!.store);
    const choice = chooseFacts(this.mapping, this.#state!, filling);
    if (choice.kind === 'deviation') return this.#deviate(filling, envelope, choice.reason, []);
    const records = this.#recordsOf(choice.facts, envelope);
    if (typeof records === 'string') return this.#deviate(filling, envelope, records, choice.facts);
    this.#take(records, filling);
    return undefined;
  }

  #open(filling: Filling, command: CommandReference): void {
    const { definition } = this.process;
    const data = fill(this.mapping.opening, filling) as { readonly store?: unknown };
    const store = typeof data.store === 'string' ? data.store : '';
    const envelope = this.#envelope(filling, command, store);
    const fact = {
      type: definition.opening.leadsTo,
      data: { ...data, ...definition.openingDefaults?.(envelope.policy) },
    };
    try {
      const records = recordFacts(this.process, this.caseId, undefined, [fact], envelope);
      if (!('notAccepted' in records)) return this.#take(records, filling);
      throw new Error('it doesn’t open a case');
    } catch (error) {
      throw new InvalidMappingError(
        this.mapping.name,
        'opening',
        `makes a ${fact.type} that can't be recorded, ${placeInWords(filling.step.place)}: ${(error as Error).message}`,
      );
    }
  }

  /** Records, or why there can't be any: mappings fill facts with what logs hold, which may be anything. */
  #recordsOf(facts: readonly Fact[], envelope: CommandEnvelope): readonly FactRecord[] | string {
    try {
      const records = recordFacts(this.process, this.caseId, this.#state, facts, envelope);
      return 'notAccepted' in records ? 'not-accepted-in-state' : records;
    } catch {
      return 'not-recordable';
    }
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
    }
    this.steps.push(records);
  }

  #envelope(filling: Filling, command: CommandReference, store: string): CommandEnvelope {
    const { policy, revision } = this.policies.inForce(this.process, store);
    return {
      command,
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

  /** The step as its log has it; with the case's first one goes what the log says of the whole trace. */
  #source({ step }: Filling): Readonly<Record<string, unknown>> {
    const { id, ordinal, activity, writtenTime, attributes, objects, trace } = step;
    return {
      log: this.mapping.name,
      ...(id !== undefined && { id }),
      ordinal,
      activity,
      time: writtenTime,
      attributes,
      ...(objects.length > 0 && { objects }),
      ...(!this.#state && trace && { trace: trace.attributes }),
    };
  }
}
