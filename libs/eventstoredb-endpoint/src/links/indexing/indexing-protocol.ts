/** How far a projection has come. */
export interface Checkpoint {
  /** Position of the last event that it has looked at. */
  readonly position: number;
  /** That event's id. */
  readonly event: string;
}

export type Checkpoints = Readonly<Record<string, Checkpoint>>;

/**
 * Events to be looked at, in log order. One flat array of position, revision, stream, type and metadata of each: cheap to
 * hand to another thread. The checkpoint lies beyond the last of them where those after it concern no projection.
 */
export interface IndexOrder {
  readonly do: 'index';
  /** The projections that run. Each takes what lies beyond its own checkpoint. */
  readonly running: readonly string[];
  readonly events: readonly (string | number)[];
  readonly checkpoint: Checkpoint;
}

/** Forget all that a projection has linked. */
export interface ResetOrder {
  readonly do: 'reset';
  readonly projection: string;
}

export type Order = IndexOrder | ResetOrder | 'close';

/** What is on disk after an order, or why nothing was changed. Answers come in the order of the orders. */
export type Answer =
  | {
      readonly checkpoints: Checkpoints;
      /** Names of the streams that have got links. */
      readonly grown: readonly string[];
      /** Milliseconds that it took. */
      readonly took: number;
    }
  | { readonly failure: string; readonly code: string };

/** Fields of one event in an order. */
export const FIELDS = 5;
