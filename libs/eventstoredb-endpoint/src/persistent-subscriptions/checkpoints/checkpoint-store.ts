/** How far a group has come. */
export interface Checkpoint {
  /** The last place that is done. */
  readonly place: number;
  /** The position of the log's end when that was written: a log that ends before it is not the same any more. */
  readonly head: number;
}

/**
 * Where groups keep how far they have come, by their ids. Losing it loses no message: what was processed since the
 * group was made is then delivered again.
 */
export interface CheckpointStore {
  read(id: string): Checkpoint | undefined;
  write(id: string, checkpoint: Checkpoint): void;
  remove(id: string): void;
  close(): void;
}
