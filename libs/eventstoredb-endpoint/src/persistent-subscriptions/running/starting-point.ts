/** Where a group goes on. */
export interface StartingPoint {
  /** The last place of the source that is done. */
  readonly source: number;
  /** The last of the parked messages that are dealt with. */
  readonly replay: number;
  /** The last checkpoint on record. */
  readonly checkpoint: number | undefined;
}
