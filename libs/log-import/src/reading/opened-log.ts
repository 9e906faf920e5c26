import type { LogFormat } from './log-format.ts';
import type { LoggedStep } from './logged-step.ts';
import type { ObjectCatalogue } from './object-catalogue.ts';

/** A log that is ready to be read. */
export interface OpenedLog {
  readonly path: string;
  readonly format: LogFormat;
  /** Bytes that reading takes from the disk: the file's size, gzipped if it is; twice that where it is read twice. */
  readonly bytesTotal: number;
  /** How many of them were taken so far. */
  bytesRead(): number;
  /**
   * The steps in the order in which they stand in the file (not of their times: that is up to who needs it), up to
   * about a thousand at once, read from the disk no faster than they are asked for. Can be gone through once; leaving
   * early closes the file. Throws BrokenLogError, after the last step in front of the broken place.
   */
  readonly batches: AsyncIterable<readonly LoggedStep[]>;
  /** The objects that the log lists apart from its steps (OCEL 2.0), complete when the first step comes. */
  readonly objects: ObjectCatalogue;
}
