import type { Responses } from '../../rpc/responses.ts';
import type { RpcError } from '../../rpc/rpc-error.ts';
import type { UuidForm } from '../../wire/uuid.ts';
import type { Message } from '../group/message.ts';
import type { Outgoing } from '../running/subscriber.ts';
import { messageDelivered, type DeliveredEvent } from './read-response.ts';

/** Whether a subscriber may see where a link leads. */
export type MayFollow = (message: Message) => Promise<boolean>;

/** The way to a subscriber over its call. */
export class Connection implements Outgoing {
  /** Rejects when the group has dropped the subscriber. */
  readonly dropped: Promise<never>;
  readonly #responses: Responses<unknown>;
  readonly #uuids: UuidForm;
  readonly #mayFollow: MayFollow | undefined;
  readonly #drop: (error: unknown) => void;
  /** A message on its way that somebody has to be asked about first. */
  #asking: Promise<void> | undefined;

  /** @param mayFollow is asked about each message reached by a link; nobody is where it's missing. */
  constructor(responses: Responses<unknown>, uuids: UuidForm, mayFollow: MayFollow | undefined) {
    this.#responses = responses;
    this.#uuids = uuids;
    this.#mayFollow = mayFollow;
    const { promise, reject } = Promise.withResolvers<never>();
    this.dropped = promise;
    // Nobody may be waiting yet, or any more.
    promise.catch(() => undefined);
    this.#drop = reject;
  }

  send(message: Message, retryCount: number): boolean {
    if (message.link === undefined || this.#mayFollow === undefined) return this.#write(message, retryCount);
    // No more until this one is out, so that the order is kept.
    this.#asking = this.#ask(message, retryCount, this.#mayFollow);
    return false;
  }

  async drained(): Promise<void> {
    await this.#asking;
    await this.#responses.drained();
  }

  drop(error: RpcError): void {
    this.#drop(error);
  }

  /** A link opens no door: it leads nowhere for those who may not read where it leads. */
  async #ask(message: Message, retryCount: number, mayFollow: MayFollow): Promise<void> {
    try {
      const event = (await mayFollow(message)) ? message.event : undefined;
      this.#write({ event, link: message.link }, retryCount);
    } catch (error) {
      this.#drop(error);
    }
  }

  #write(message: DeliveredEvent, retryCount: number): boolean {
    return this.#responses.write(messageDelivered(message, retryCount, this.#uuids));
  }
}
