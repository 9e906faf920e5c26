import { FirstReady } from './first-ready.ts';

/** To each in turn; one whose buffer is full is passed over. */
export class RoundRobin extends FirstReady {
  constructor() {
    super(1);
  }
}
