import { Consumer, type ConsumerOptions } from '@huiyin/projections';
import { Reactor, type ReactorOptions } from './reactor.ts';

/** The name of the reactions' checkpoint: never changed. */
export const REACTIONS_CONSUMER = 'reactions';

/**
 * Runs reactions in the background from a checkpoint of their own: new ones start with what is recorded from then on, and
 * building a view anew makes nothing happen. Of several processes one acts.
 */
export class ReactionRunner {
  private constructor(
    private readonly consumer: Consumer,
    private readonly reactor: Reactor,
  ) {}

  /**
   * @param location where the checkpoint is kept: a directory or a PostgreSQL database, as for views.
   * @throws InvalidViewsLocationError
   */
  static async open(
    location: string,
    options: ReactorOptions,
    consuming: ConsumerOptions = {},
  ): Promise<ReactionRunner> {
    const { store } = options.commands.cases;
    const consumer = await Consumer.open(store, location, REACTIONS_CONSUMER, consuming);
    return new ReactionRunner(consumer, new Reactor(options));
  }

  /** How far it has come, and why it waits if it does. */
  get state(): Consumer['state'] {
    return this.consumer.state;
  }

  get current(): Consumer['current'] {
    return this.consumer.current;
  }

  /** Whether everything up to a position was answered within the time (milliseconds). */
  reached(position: number, withinMs: number): Promise<boolean> {
    return this.consumer.reached(position, withinMs);
  }

  start(): void {
    this.consumer.start((events, signal) => this.reactor.handle(events, signal));
  }

  /** Lets what is under way finish, then lets another process act. */
  stop(): Promise<void> {
    return this.consumer.stop();
  }
}
