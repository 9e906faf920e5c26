import type { Consumer } from '../group/consumer.ts';
import type { ConsumerStrategy } from './consumer-strategy.ts';

/** All to one consumer until its buffer is full, then to the next: the others stand by. */
export class DispatchToSingle implements ConsumerStrategy {
  readonly selective = false;
  readonly #consumers: Consumer[] = [];
  #current = 0;

  add(consumer: Consumer): void {
    this.#consumers.push(consumer);
  }

  remove(consumer: Consumer): void {
    const index = this.#consumers.indexOf(consumer);
    if (index < 0) return;
    this.#consumers.splice(index, 1);
    if (index < this.#current) this.#current -= 1;
  }

  choose(): Consumer | undefined {
    const count = this.#consumers.length;
    for (let step = 0; step < count; step++) {
      const index = (this.#current + step) % count;
      const consumer = this.#consumers[index];
      if (consumer?.ready) {
        this.#current = index;
        return consumer;
      }
    }
    return undefined;
  }

  sent(): void {}

  returned(): void {}
}
