import type { LoggedStep } from './logged-step.ts';
import type { Place } from './place.ts';

/** Reads one format: text goes in as it comes off the disk, steps come out. */
export interface StepReader {
  /**
   * Takes the next stretch of the file, cut anywhere between characters.
   * @throws BrokenLogError, having kept the steps in front of the broken place for `take`.
   */
  write(text: string): void | Promise<void>;
  /**
   * The file ends here.
   * @throws BrokenLogError where it may not end.
   */
  end(): void | Promise<void>;
  /** The steps completed since it was last asked. */
  take(): LoggedStep[];
  /** How far it has read: named when the layer below (file, gzip, encoding) breaks. */
  readonly place: Place;
}
