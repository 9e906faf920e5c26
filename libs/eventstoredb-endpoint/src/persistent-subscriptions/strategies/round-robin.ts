import type { Consumer } from '../group/consumer.ts';
import type { ConsumerStrategy } from './consumer-strategy.ts';

/** To each in turn; one whose buffer is full is passed over. */
export class RoundRobin implements ConsumerStrategy {
  readonly selective = false;
  readonly #consumers: Consumer[] = [];
  #next = 0;

  add(consumer: Consumer): void {
    this.#consumers.push(consumer);
  }

  remove(consumer: Consumer): void {
    const index = this.#consumers.indexOf(consumer);
    if (index < 0) return;
    this.#consumers.splice(index, 1);
    if (index < this.#next) this.#next -= 1;
  }

  choose(): Consumer | undefined {
    const count = this.#consumers.length;
    for (let step = 0; step < count; step++) {
      const index = (this.#next + step) % count;
      const consumer = this.#consumers[index];
      if (consumer?.ready) {
        this.#next = index + 1;
        return consumer;
      }
    }
    return undefined;
  }

  sent(): void {}

  returned(): void {}
}
