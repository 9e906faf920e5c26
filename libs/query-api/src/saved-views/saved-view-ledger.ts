import { randomUUID } from 'node:crypto';
import { WrongExpectedRevisionError, type EventStore } from '@huiyin/event-store';
import { Problem, type Actor } from '@huiyin/service-kit';
import { readEvents, storeProblem } from '../views/read-events.ts';
import { foldSavedView, type SavedView, type SavedViewFact } from './saved-view.ts';

/** The stream that holds everybody's saved views. */
export const SAVED_VIEWS_STREAM = 'saved-views';
/** How often somebody who came too late tries again. */
const TRIES = 20;

/** All saved views, folded from their stream; what others recorded is read before each answer. */
export class SavedViewLedger {
  readonly #views = new Map<string, SavedView>();
  #revision = -1;

  constructor(
    private readonly store: EventStore,
    /** Milliseconds since the Unix epoch. */
    private readonly now: () => number,
  ) {}

  /** The views as they stand. */
  async current(): Promise<ReadonlyMap<string, SavedView>> {
    for (const event of await readEvents(this.store, SAVED_VIEWS_STREAM, { from: this.#revision + 1 })) {
      // Two may read at once.
      if (event.revision <= this.#revision) continue;
      const { occurredAt } = (event.metadata ?? {}) as { readonly occurredAt?: string };
      const at = Date.parse(occurredAt ?? '');
      foldSavedView(this.#views, event as unknown as SavedViewFact, Number.isNaN(at) ? event.recordedAt : at);
      this.#revision = event.revision;
    }
    return this.#views;
  }

  /**
   * Records what is decided on the views as they stand; again, where somebody else was faster.
   *
   * @param decide may throw what is in the way.
   */
  async record(
    { id, role, store }: Actor,
    decide: (views: ReadonlyMap<string, SavedView>) => SavedViewFact,
  ): Promise<void> {
    for (let tries = 0; tries < TRIES; tries++) {
      const fact = decide(await this.current());
      const metadata = {
        occurredAt: new Date(this.now()).toISOString(),
        actor: { id, role, ...(store !== undefined && { store }) },
      };
      const event = { id: randomUUID(), ...fact, metadata };
      try {
        await this.store.append(
          SAVED_VIEWS_STREAM,
          [event],
          this.#revision < 0 ? 'no-stream' : this.#revision,
        );
        return;
      } catch (error) {
        if (!(error instanceof WrongExpectedRevisionError)) throw storeProblem(error);
      }
    }
    throw new Problem(503, 'views-contended', {
      title: { 'zh-CN': '许多人正在保存视图', en: 'Many are saving views at once' },
      headers: { 'retry-after': '1' },
    });
  }
}
