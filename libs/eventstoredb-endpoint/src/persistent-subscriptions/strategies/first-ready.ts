import type { Consumer } from '../group/consumer.ts';
import type { ConsumerStrategy } from './consumer-strategy.ts';

/** Looks for the first consumer that is ready, beginning where it found the last one or behind it. */
export abstract class FirstReady implements ConsumerStrategy {
  readonly selective = false;
  readonly #consumers: Consumer[] = [];
  readonly #onward: 0 | 1;
  #from = 0;

  /** @param onward 0: begins with the one that was found last; 1: with the one behind it. */
  constructor(onward: 0 | 1) {
    this.#onward = onward;
  }

  add(consumer: Consumer): void {
    this.#consumers.push(consumer);
  }

  remove(consumer: Consumer): void {
    const index = this.#consumers.indexOf(consumer);
    if (index < 0) return;
    this.#consumers.splice(index, 1);
    if (index < this.#from) this.#from -= 1;
  }

  choose(): Consumer | undefined {
    const count = this.#consumers.length;
    for (let step = 0; step < count; step++) {
      const index = (this.#from + step) % count;
      const consumer = this.#consumers[index];
      if (consumer?.ready) {
        this.#from = index + this.#onward;
        return consumer;
      }
    }
    return undefined;
  }

  sent(): void {}

  returned(): void {}
}
