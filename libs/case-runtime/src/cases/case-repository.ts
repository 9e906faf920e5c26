import { randomUUID } from 'node:crypto';
import { StreamNotFoundError, type EventStore } from '@huiyin/event-store';
import type { CaseState, FactRecord, Process } from '@huiyin/process-engine';
import { LRUCache } from 'lru-cache';
import type { ProcessCatalogue } from '../catalogue.ts';
import { apart } from './apart.ts';
import { foldEvent } from './fold-event.ts';
import { foldRecords } from './fold-records.ts';

/** How many cases are kept folded in memory, unless said otherwise. */
const CACHED_CASES = 20_000;

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

  /**
   * The case as last seen: it may lag behind what other processes wrote, which an append then notices.
   *
   * @throws UnknownMachineError, IncompatibleHistoryError when this build can't fold what is recorded.
   */
  async load(id: string): Promise<CaseState | undefined> {
    return this.#cache.get(id) ?? (await this.#readOn(id, undefined));
  }

  /** The case with everything that is recorded by now. @throws as `load` does. */
  async refresh(id: string): Promise<CaseState | undefined> {
    const seen = this.#cache.get(id);
    return this.#readOn(id, seen && apart(seen));
  }

  /**
   * Appends records to a case that is still as `state` says.
   *
   * @returns the case afterwards.
   * @throws WrongExpectedRevisionError when somebody else was faster: `refresh` tells what they wrote.
   */
  async append(
    process: Process,
    id: string,
    state: CaseState | undefined,
    records: readonly FactRecord[],
  ): Promise<CaseState> {
    const events = records.map(({ type, data, metadata }) => ({ id: randomUUID(), type, data, metadata }));
    // Whatever goes wrong, what is kept stays right: an earlier version of the case, to be read on from.
    const { position } = await this.store.append(id, events, state?.revision ?? 'no-stream');
    const after = foldRecords(process, id, state, records, position)!;
    this.#keep(after);
    return after;
  }

  /** Forgets what was folded. Nothing changes but speed. */
  forget(): void {
    this.#cache.clear();
  }

  async #readOn(id: string, seen: CaseState | undefined): Promise<CaseState | undefined> {
    let state = seen;
    try {
      for await (const event of this.store.readStream(id, { from: (seen?.revision ?? -1) + 1 }))
        state = foldEvent(this.catalogue, state, event);
    } catch (error) {
      if (!(error instanceof StreamNotFoundError)) throw error;
      this.#cache.delete(id);
      return undefined;
    }
    if (state) this.#keep(state);
    return state;
  }

  /** A slow reader doesn't put an older state in a newer one's place. */
  #keep(state: CaseState): void {
    const kept = this.#cache.get(state.id);
    if (!kept || kept.revision <= state.revision) this.#cache.set(state.id, state);
  }
}
