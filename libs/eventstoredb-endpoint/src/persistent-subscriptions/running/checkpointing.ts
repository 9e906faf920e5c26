import type { GroupSettings } from '../group/group-settings.ts';
import type { Timer } from './timer.ts';

type Settings = Pick<GroupSettings, 'checkpointAfter' | 'minCheckpointCount' | 'maxCheckpointCount'>;

/** Sees to it that a group's checkpoint is written: not for every message, and not too long after one. */
export class Checkpointing {
  readonly #settings: Settings;
  readonly #timer: Timer;
  readonly #write: (place: number) => void;
  /** The last checkpoint on record, or where the group began. */
  #written: number;
  #place: number;
  /** Messages settled or passed over since the last checkpoint. */
  #count = 0;
  #callOff: (() => void) | undefined;

  /**
   * @param start the last place that is done.
   * @param write what it throws is its own business to tell: the next checkpoint will do.
   */
  constructor(settings: Settings, timer: Timer, start: number, write: (place: number) => void) {
    this.#settings = settings;
    this.#timer = timer;
    this.#written = start;
    this.#place = start;
    this.#write = write;
  }

  /** So many more messages are dealt with, and everything up to this place is done. */
  progressed(count: number, place: number): void {
    this.#count += count;
    this.#place = place;
    if (place === this.#written) return;
    if (this.#count >= Math.max(1, this.#settings.maxCheckpointCount)) this.flush();
    else this.#callOff ??= this.#timer.after(this.#settings.checkpointAfter, () => this.#elapsed());
  }

  /** Writes the checkpoint now, if it has moved. */
  flush(): void {
    this.#callOff?.();
    this.#callOff = undefined;
    if (this.#place === this.#written) return;
    this.#count = 0;
    this.#written = this.#place;
    this.#write(this.#place);
  }

  #elapsed(): void {
    this.#callOff = undefined;
    if (this.#count >= this.#settings.minCheckpointCount) this.flush();
    else this.progressed(0, this.#place);
  }
}
