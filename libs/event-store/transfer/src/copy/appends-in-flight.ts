import { describedBy } from '@huiyin/event-store/adapter';

/**
 * Lets a number of appends be under way at once. They are started in the order in which they come, and one that concerns
 * the same stream (or its metadata) as another waits for that, so that no order within a stream is left to chance.
 */
export class AppendsInFlight {
  readonly #limit: number;
  readonly #running = new Map<string, Promise<void>>();
  #failure: unknown;
  #oneAnswered: () => void = () => undefined;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /**
   * Starts an append; resolves when it has been started. To be awaited before the next one.
   *
   * @throws whatever an earlier one threw: nothing more is started then.
   */
  async start(stream: string, append: () => Promise<void>): Promise<void> {
    const owner = describedBy(stream) ?? stream;
    await this.#running.get(owner);
    while (this.#running.size >= this.#limit) {
      await new Promise<void>((resolve) => {
        this.#oneAnswered = resolve;
      });
    }
    this.#throwFailure();
    const running = append()
      .catch((error: unknown) => {
        this.#failure ??= error;
      })
      .finally(() => {
        this.#running.delete(owner);
        this.#oneAnswered();
      });
    this.#running.set(owner, running);
  }

  /** Resolves when all have been answered. @throws as `start`. */
  async settled(): Promise<void> {
    await Promise.all(this.#running.values());
    this.#throwFailure();
  }

  #throwFailure(): void {
    if (this.#failure !== undefined) throw this.#failure;
  }
}
