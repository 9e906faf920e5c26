import type { RpcError } from '../../rpc/rpc-error.ts';
import type { Refusal } from '../../persistent-subscriptions/group/refusal.ts';
import type { Message } from '../../persistent-subscriptions/group/message.ts';
import type { RunningGroup } from '../../persistent-subscriptions/running/running-group.ts';
import type { Outgoing, Subscriber } from '../../persistent-subscriptions/running/subscriber.ts';

/** A subscriber without a connection, which keeps what it is sent. */
export class SampleSubscriber implements Outgoing {
  readonly given: Message[] = [];
  readonly #group: RunningGroup;
  readonly #subscriber: Subscriber;
  /** Why it was dropped. */
  dropped: RpcError | undefined;
  /** Its connection takes nothing more for now. */
  congested = false;
  #drain: () => void = () => undefined;

  constructor(group: RunningGroup, bufferSize = 10) {
    this.#group = group;
    const details = { bufferSize, user: 'li', connectionName: 'desk', from: '127.0.0.1:1' };
    this.#subscriber = group.admit(details, this);
    group.connect(this.#subscriber);
  }

  get names(): string[] {
    return this.given.map(({ event }) => `${event.revision}@${event.stream}`);
  }

  send(message: Message): boolean {
    this.given.push(message);
    return !this.congested;
  }

  drained(): Promise<void> {
    return new Promise((resolve) => (this.#drain = resolve));
  }

  /** The connection takes messages again. */
  relieve(): void {
    this.congested = false;
    this.#drain();
  }

  drop(error: RpcError): void {
    this.dropped = error;
  }

  ack(...messages: readonly Message[]): void {
    this.#group.acknowledge(
      this.#subscriber,
      messages.map(({ id }) => id),
    );
  }

  ackAll(): void {
    this.ack(...this.given);
  }

  park(...messages: readonly Message[]): void {
    this.refuse('park', 'not today', messages);
  }

  refuse(action: Refusal, reason: string, messages: readonly Message[] = this.given): void {
    const ids = messages.map(({ id }) => id);
    this.#group.refuse(this.#subscriber, ids, action, reason);
  }

  leave(): void {
    this.#group.leave(this.#subscriber);
  }
}
