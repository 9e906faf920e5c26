import type {
  PersistentSubscriptionToAll,
  PersistentSubscriptionToStream,
  PersistentSubscriptionToStreamResolvedEvent,
} from '@eventstore/db-client';

type Subscription = PersistentSubscriptionToStream | PersistentSubscriptionToAll;
type Given = PersistentSubscriptionToStreamResolvedEvent;

/** What a worker does with what it is given. */
export type Work = (given: Given, subscription: Subscription) => unknown;

/** Acknowledges everything. */
export const willing: Work = (given, subscription) => subscription.ack(given);
/** Never answers. */
export const idle: Work = () => undefined;

/** A consumer over the official client, which keeps what it was given. */
export class Worker {
  readonly subscription: Subscription;
  /** Settles when the subscription is over: with what ended it, if anything did. */
  readonly over: Promise<unknown>;
  readonly given: Given[] = [];
  readonly #confirmed: Promise<unknown>;
  #arrived: () => void = () => undefined;

  constructor(subscription: Subscription, work: Work = willing) {
    this.subscription = subscription;
    const confirmed = Promise.withResolvers<void>();
    const over = Promise.withResolvers<unknown>();
    this.over = over.promise;
    this.#confirmed = Promise.race([confirmed.promise, over.promise]);
    subscription.on('confirmation', () => confirmed.resolve());
    subscription.on('error', (error: unknown) => over.resolve(error));
    subscription.on('close', () => over.resolve(undefined));
    subscription.on('end', () => over.resolve(undefined));
    subscription.on('data', (given: Given) => {
      this.given.push(given);
      this.#arrived();
      void Promise.resolve(work(given, subscription)).catch(() => undefined);
    });
  }

  /** Resolves when the endpoint has taken it in, or refused to. */
  async connected(): Promise<this> {
    await this.#confirmed;
    return this;
  }

  /** What it was given, `<revision>@<stream>`; once that is so many messages. */
  async gets(count: number): Promise<string[]> {
    while (this.given.length < count) {
      const { promise, resolve } = Promise.withResolvers<void>();
      this.#arrived = resolve;
      const ended = await Promise.race([promise, this.over.then((error) => error ?? 'its end')]);
      if (ended !== undefined && this.given.length < count) {
        throw new Error(`${this.given.length} messages of ${count}, then ${String(ended)}.`);
      }
    }
    return this.names();
  }

  names(): string[] {
    return this.given.map(({ event, link }) => nameOf(event) ?? `nothing by ${nameOf(link)}`);
  }

  async leave(): Promise<void> {
    await this.subscription.unsubscribe();
    await this.over;
  }
}

function nameOf(event: { readonly revision: bigint; readonly streamId: string } | undefined) {
  return event && `${event.revision}@${event.streamId}`;
}
