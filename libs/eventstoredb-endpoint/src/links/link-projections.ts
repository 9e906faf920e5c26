import type { EventStore, Position } from '@huiyin/event-store';
import { SILENT, type Log } from '../log.ts';
import { IndexKeeper } from './indexing/index-keeper.ts';
import type { LinkIndex } from './indexing/link-index.ts';
import { RunChoices, type RunChoice } from './indexing/run-choices.ts';
import { SYSTEM_PROJECTIONS } from './system-projections.ts';

export interface LinkProjectionsOptions {
  /** Where the index and what was decided about the projections are kept; made where it isn't there. */
  readonly directory: string;
  /** Default: nobody is told. */
  readonly log?: Log;
}

/** How a projection is doing. */
export interface ProjectionStatus {
  readonly name: string;
  readonly state: RunChoice | 'faulted';
  /** Why it is faulted; empty otherwise. */
  readonly reason: string;
  /** Its links are those of all events up to here. */
  readonly position: Position;
  /** Events looked at since it was last started. */
  readonly processed: number;
  /** Milliseconds spent on all projections since then. */
  readonly took: number;
}

/** The system projections at work: they can be stopped and started, and built again. */
export class LinkProjections {
  readonly #store: EventStore;
  readonly #choices: RunChoices;
  readonly #keeper: IndexKeeper;

  private constructor(store: EventStore, { directory, log = SILENT }: LinkProjectionsOptions) {
    this.#store = store;
    this.#choices = RunChoices.in(directory);
    this.#keeper = new IndexKeeper(store, directory, log, () => this.#choices.running());
  }

  /**
   * Opens the index and sets the projections to work. What isn't indexed yet is from now on, beside everything else; an
   * index that can't be opened is tried again, as nobody who appends needs it.
   *
   * @throws Error when it can't be read which projections are to run.
   */
  static async open(store: EventStore, options: LinkProjectionsOptions): Promise<LinkProjections> {
    const projections = new LinkProjections(store, options);
    await projections.#keeper.start();
    return projections;
  }

  /**
   * Reads the index.
   *
   * @throws RpcError UNAVAILABLE while it is being made anew after damage.
   */
  read<T>(reading: (index: LinkIndex) => T): T {
    return this.#keeper.read(reading);
  }

  list(): readonly ProjectionStatus[] {
    const { fault, took } = this.#keeper;
    return SYSTEM_PROJECTIONS.map(({ name }) => {
      const choice = this.#choices.of(name);
      const reason = choice === 'running' ? fault : undefined;
      return {
        name,
        state: reason ? 'faulted' : choice,
        reason: reason?.message ?? '',
        position: this.#keeper.position(name),
        processed: this.#keeper.processed(name),
        took,
      };
    });
  }

  /** Has a projection run or not; it is on disk when this resolves. */
  choose(projection: string, choice: RunChoice): Promise<void> {
    return this.#keeper.halted(async () => this.#choices.choose(projection, choice));
  }

  /** Empties a projection's streams and builds them from the log's start. */
  reset(projection: string): Promise<void> {
    return this.#keeper.halted(async () => this.read((index) => index.reset(projection)));
  }

  /** Starts over as after a restart of the process. */
  restart(): Promise<void> {
    return this.#keeper.restart();
  }

  /**
   * Resolves when all projections that run have come to a position: by default to the log's end as it is now.
   *
   * @throws Error when they are at fault.
   */
  async reached(position?: Position): Promise<void> {
    await this.#keeper.reached(position ?? (await this.#store.head()));
  }

  /** Resolves when a link stream may have grown since the call, or with the signal. */
  grown(stream: string, signal: AbortSignal): Promise<void> {
    return this.#keeper.growth.next(stream, signal);
  }

  /** Lets what is under way finish. Idempotent. */
  close(): Promise<void> {
    return this.#keeper.close();
  }
}
