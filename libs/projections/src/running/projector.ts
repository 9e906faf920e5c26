import type { EventStore, Position, RecordedEvent } from '@huiyin/event-store';
import type { Kysely } from 'kysely';
import { BehaviorSubject, filter, firstValueFrom, map, race, timer, type Observable } from 'rxjs';
import type { ViewDatabase } from '../database/view-database.ts';
import type { View } from '../views/view.ts';
import { createCheckpoints, moveCheckpoint, readCheckpoint, type CheckpointTable } from './checkpoint.ts';

/** Events in one transaction: more cost the collector of garbage more than they save. */
const BATCH = 2_000;

/** How a projector is doing. */
export interface ProjectorState {
  /** The last position whose rows can be read. */
  readonly position: Position;
  /** Why it stopped, if it did. */
  readonly failure?: Error;
}

/** Keeps one view up to date: reads the log from the view's checkpoint on, and never stops by itself. */
export class Projector<Tables> {
  readonly #state = new BehaviorSubject<ProjectorState>({ position: 0 });
  readonly #stop = new AbortController();
  #running: Promise<void> | undefined;

  private constructor(
    readonly store: EventStore,
    readonly database: ViewDatabase<Tables>,
    readonly view: View<Tables>,
  ) {}

  /**
   * Makes ready: tables exist, and are empty if another version of the view had filled them, or if they hold more than
   * the log, which was then put back to an older state.
   */
  static async open<Tables>(
    store: EventStore,
    database: ViewDatabase<Tables>,
    view: View<Tables>,
  ): Promise<Projector<Tables>> {
    const projector = new Projector(store, database, view);
    const db = projector.#checkpoints(database.write);
    await createCheckpoints(db);
    const checkpoint = await readCheckpoint(db, view.name);
    const holds = checkpoint?.version === view.version && checkpoint.position <= (await store.head());
    if (holds) projector.#state.next({ position: checkpoint.position });
    else await projector.reset();
    return projector;
  }

  get state(): Observable<ProjectorState> {
    return this.#state.asObservable();
  }

  get current(): ProjectorState {
    return this.#state.value;
  }

  /** Empties the view: the next run builds it from the log's start. */
  async reset(): Promise<void> {
    const { view } = this;
    view.forget();
    await this.database.write.transaction().execute(async (transaction) => {
      for (const { name } of view.tables) await transaction.schema.dropTable(name).ifExists().execute();
      await view.create(transaction);
      await moveCheckpoint(this.#checkpoints(transaction), view.name, view.version, 0);
    });
    this.#state.next({ position: 0 });
  }

  /** Follows the log until `stop`. A failure ends it and is told by `state`. */
  start(): void {
    this.#running ??= this.#follow();
  }

  /** Applies what is recorded by now, then returns. For use without `start`. */
  async catchUp(progress: (position: Position) => void = () => undefined): Promise<void> {
    const head = await this.store.head();
    let batch: RecordedEvent[] = [];
    // The next batch is read while the rows of this one are written.
    let applying = Promise.resolve();
    const apply = async () => {
      await applying;
      progress(this.current.position);
      applying = this.#apply(batch);
      // Awaited before the next one: until then a failure isn't unhandled.
      applying.catch(() => undefined);
      batch = [];
    };
    for await (const event of this.store.readAll({ from: this.current.position })) {
      if (event.position > head) break;
      batch.push(event);
      if (batch.length >= BATCH) await apply();
    }
    if (batch.length > 0) await apply();
    await applying;
    progress(this.current.position);
  }

  /** Lets the batch under way finish. Who waits for a position is told that it won't be reached. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#running;
    this.#state.complete();
  }

  /**
   * Waits until the view has reached a position.
   *
   * @returns whether it did within the time (milliseconds); `false` at once when it failed or was stopped.
   */
  reached(position: Position, withinMs: number): Promise<boolean> {
    if (this.current.position >= position) return Promise.resolve(true);
    const arrived = this.#state.pipe(
      filter((state) => state.position >= position || state.failure !== undefined),
      map((state) => state.position >= position),
    );
    return firstValueFrom(race(arrived, timer(withinMs).pipe(map(() => false))), { defaultValue: false });
  }

  async #follow(): Promise<void> {
    const { signal } = this.#stop;
    try {
      for await (const batch of this.store.subscribe({
        from: this.current.position,
        signal,
        batchSize: BATCH,
      }))
        await this.#apply(batch);
    } catch (failure) {
      this.#state.next({ ...this.current, failure: failure as Error });
    }
  }

  async #apply(batch: readonly RecordedEvent[]): Promise<void> {
    const { view } = this;
    const { position } = batch.at(-1)!;
    try {
      await this.database.write.transaction().execute(async (transaction) => {
        await view.apply(transaction, batch);
        await moveCheckpoint(this.#checkpoints(transaction), view.name, view.version, position);
      });
    } catch (error) {
      view.forget();
      throw error;
    }
    this.#state.next({ position });
  }

  #checkpoints(db: unknown): Kysely<CheckpointTable> {
    return db as Kysely<CheckpointTable>;
  }
}
