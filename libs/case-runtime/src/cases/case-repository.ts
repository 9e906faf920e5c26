import { randomUUID } from 'node:crypto';
import { StreamNotFoundError, type EventStore, type RecordedEvent } from '@huiyin/event-store';
import {
  fold,
  type CaseState,
  type FactRecord,
  type Process,
  type RecordedFact,
} from '@huiyin/process-engine';
import { LRUCache } from 'lru-cache';
import type { ProcessCatalogue } from '../catalogue.ts';

/** How many cases are kept folded in memory, unless said otherwise. */
const CACHED_CASES = 20_000;

/** The history names a process or version that this build doesn't have. */
export class UnknownMachineError extends Error {
  override readonly name = 'UnknownMachineError';
  constructor(
    readonly caseId: string,
    readonly process: string,
    readonly version: number,
  ) {
    super(`Case ${caseId} runs on ${process} version ${version}, which this build of Huiyin doesn't have.`);
  }
}

/** Cases, folded from their streams and kept as long as there is room. The streams alone count. */
export class CaseRepository {
  readonly #cache: LRUCache<string, CaseState>;

  constructor(
    readonly store: EventStore,
    readonly catalogue: ProcessCatalogue,
    options: { readonly cachedCases?: number } = {},
  ) {
    this.#cache = new LRUCache({ max: options.cachedCases ?? CACHED_CASES });
  }

  /** The case as last seen: it may lag behind what other processes wrote, which an append then notices. */
  async load(id: string): Promise<CaseState | undefined> {
    return this.#cache.get(id) ?? (await this.#readOn(id, undefined));
  }

  /** The case with everything that is recorded by now. */
  async refresh(id: string): Promise<CaseState | undefined> {
    return this.#readOn(id, this.#cache.get(id));
  }

  /**
   * Appends records to a case that is still as `state` says.
   *
   * @returns the case afterwards.
   * @throws WrongExpectedRevisionError when somebody else was faster; the next load then reads it anew.
   */
  async append(
    process: Process,
    id: string,
    state: CaseState | undefined,
    records: readonly FactRecord[],
  ): Promise<CaseState> {
    const events = records.map(({ type, data, metadata }) => ({ id: randomUUID(), type, data, metadata }));
    const first = (state?.revision ?? -1) + 1;
    try {
      const { position } = await this.store.append(id, events, state?.revision ?? 'no-stream');
      let after = state;
      records.forEach((record, index) => {
        after = fold(process, id, after, { ...record, revision: first + index, position });
      });
      this.#cache.set(id, after!);
      return after!;
    } catch (error) {
      this.#cache.delete(id);
      throw error;
    }
  }

  /** Forgets what was folded. Nothing changes but speed. */
  forget(): void {
    this.#cache.clear();
  }

  async #readOn(id: string, seen: CaseState | undefined): Promise<CaseState | undefined> {
    let state = seen;
    try {
      for await (const event of this.store.readStream(id, { from: (seen?.revision ?? -1) + 1 }))
        state = fold(state?.process ?? this.#processOf(event), id, state, asFact(event));
    } catch (error) {
      if (!(error instanceof StreamNotFoundError)) throw error;
      if (!seen) return undefined;
    }
    if (state) this.#cache.set(id, state);
    return state;
  }

  #processOf(event: RecordedEvent): Process {
    const { process: id, machine } = asFact(event).metadata;
    const process = this.catalogue.process(id, machine.version);
    if (!process) throw new UnknownMachineError(event.stream, id, machine.version);
    return process;
  }
}

/** Case streams hold nothing but facts, written by this engine. */
export const asFact = (event: RecordedEvent): RecordedFact => event as unknown as RecordedFact;
