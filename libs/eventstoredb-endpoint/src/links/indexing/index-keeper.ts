import {
  EventStoreError,
  Rest,
  type EventStore,
  type Position,
  type RecordedEvent,
} from '@huiyin/event-store';
import type { Log } from '../../log.ts';
import { unavailable } from '../../rpc/rpc-error.ts';
import { BuildProgress } from './build-progress.ts';
import { GrowthSignals } from './growth-signals.ts';
import type { Indexed } from './indexing-client.ts';
import { discardIndex, LinkIndex } from './link-index.ts';
import { LogFollower } from './log-follower.ts';
import { isDamaged } from './schema.ts';

/** Milliseconds before a failed index is tried again; doubled each time. */
const FIRST_RETRY = 500;
const LAST_RETRY = 30_000;

const MADE_ANEW = 'The links are being made anew.';

/** Keeps the index open and up to date: it follows the log, tries again after a failure, and replaces what is damaged. */
export class IndexKeeper {
  readonly growth = new GrowthSignals();
  readonly #store: EventStore;
  readonly #directory: string;
  readonly #log: Log;
  readonly #running: () => readonly string[];
  readonly #follower: LogFollower;
  readonly #retry = new Rest();
  readonly #processed = new Map<string, number>();
  #index: LinkIndex | undefined;
  #fault: Error | undefined;
  #took = 0;
  #stop = new AbortController();
  #work: Promise<void> = Promise.resolve();
  #turn: Promise<unknown> = Promise.resolve();
  #closed = false;

  /** @param running names of the projections that are to run. */
  constructor(store: EventStore, directory: string, log: Log, running: () => readonly string[]) {
    this.#store = store;
    this.#directory = directory;
    this.#log = log;
    this.#running = running;
    this.#follower = new LogFollower(store);
  }

  /** Opens the index and begins to work. What stands in the way is a fault like any later one. */
  async start(): Promise<void> {
    try {
      await this.#reopen();
      this.#go();
    } catch (error) {
      this.#go(error as Error);
    }
  }

  /** Why the index stands still, if it does. */
  get fault(): Error | undefined {
    return this.#fault;
  }

  /** Milliseconds spent on writing since the last start. */
  get took(): number {
    return this.#took;
  }

  /** How far a projection has come. */
  position(projection: string): Position {
    return this.#index?.position(projection) ?? 0;
  }

  /** Events that a projection has looked at since the last start. */
  processed(projection: string): number {
    return this.#processed.get(projection) ?? 0;
  }

  /**
   * Reads the index. One that turns out to be damaged is made anew.
   *
   * @throws RpcError UNAVAILABLE while that is being done.
   */
  read<T>(reading: (index: LinkIndex) => T): T {
    if (this.#index === undefined) throw unavailable(MADE_ANEW);
    try {
      return reading(this.#index);
    } catch (error) {
      if (!isDamaged(error)) throw error;
      this.#mend(error as Error);
      throw unavailable(MADE_ANEW);
    }
  }

  /** Does something while nothing is being indexed, one thing after the other; then starts. */
  halted(work: () => Promise<unknown>): Promise<void> {
    const done = this.#turn.then(async () => {
      this.#stop.abort();
      await this.#work;
      try {
        await work();
      } finally {
        if (!this.#closed) this.#go();
      }
    });
    this.#turn = done.catch(() => undefined);
    return done;
  }

  /** Opens the index anew, as after a restart of the process. */
  restart(): Promise<void> {
    return this.halted(() => this.#reopen());
  }

  /** @throws Error when the index is at fault or closed: then it isn't reached. */
  reached(position: Position): Promise<void> {
    return this.#follower.hurry(this.#reached(position));
  }

  /** Lets what is under way finish. Idempotent. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.halted(async () => this.#index?.close());
    this.growth.wakeAll();
  }

  async #reached(goal: Position): Promise<void> {
    while (!this.#running().every((name) => this.position(name) >= goal)) {
      if (this.#fault) throw this.#fault;
      if (this.#closed) throw new Error('The projections are closed.');
      await this.growth.any();
    }
  }

  #go(fault?: Error): void {
    this.#stop = new AbortController();
    this.#took = 0;
    this.#processed.clear();
    this.#work = this.#run(this.#stop.signal, fault);
  }

  async #run(signal: AbortSignal, fault: Error | undefined): Promise<void> {
    this.#fault = fault;
    for (let wait = FIRST_RETRY; !signal.aborted; wait = Math.min(2 * wait, LAST_RETRY)) {
      try {
        if (this.#fault !== undefined || this.#index === undefined) await this.#reopen();
        this.#fault = undefined;
        await this.#follow(signal);
        return;
      } catch (error) {
        this.#fail(error as Error);
        // The store's end is ours: whoever opens it again opens this anew.
        if (error instanceof EventStoreError) return;
        await this.#retry.take(wait, signal);
      }
    }
  }

  async #follow(signal: AbortSignal): Promise<void> {
    const running = this.#running();
    if (running.length === 0) return;
    const index = this.read((opened) => opened);
    const progress = new BuildProgress(await this.#store.head(), this.#log);
    const looking = (batch: readonly RecordedEvent[]) => this.#count(running, batch);
    const indexed = ({ grown, took }: Indexed) => {
      this.#took += took;
      progress.at(Math.min(...running.map((name) => index.position(name))));
      this.growth.wake(grown);
    };
    await this.#follower.follow(index, running, { looking, indexed }, signal);
  }

  #count(running: readonly string[], batch: readonly RecordedEvent[]): void {
    for (const name of running) {
      const reached = this.position(name);
      const first = batch.findIndex(({ position }) => position > reached);
      if (first >= 0) this.#processed.set(name, this.processed(name) + batch.length - first);
    }
  }

  #fail(error: Error): void {
    this.#fault = error;
    this.#log.error({ err: error }, 'System projections stand still');
    this.growth.wakeAll();
  }

  #mend(damage: Error): void {
    this.halted(async () => {
      this.#fail(damage);
      await this.#reopen();
    }).catch((error: unknown) => this.#fail(error as Error));
  }

  async #reopen(): Promise<void> {
    const index = this.#index;
    this.#index = undefined;
    await index?.close();
    if (isDamaged(this.#fault)) discardIndex(this.#directory);
    this.#index = await LinkIndex.open(this.#store, this.#directory);
  }
}
