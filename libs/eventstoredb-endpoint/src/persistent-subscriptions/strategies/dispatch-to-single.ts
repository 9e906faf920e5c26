import { FirstReady } from './first-ready.ts';

/** All to one consumer until its buffer is full, then to the next: the others stand by. */
export class DispatchToSingle extends FirstReady {
  constructor() {
    super(0);
  }
}
