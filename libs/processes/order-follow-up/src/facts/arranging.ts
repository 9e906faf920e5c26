import type { Channel } from '@huiyin/casework';
import type { OrderItem } from './ordering.ts';

// Storage format: see ordering.ts.

/** The customer's say: who chose, when, and how it reached us. */
export interface Choice {
  /** Who spoke, e.g. the customer or their husband. */
  readonly chosenBy: string;
  readonly channel: Channel;
  /** ISO 8601, UTC. */
  readonly chosenAt: string;
}

/** The customer was told how far the order is. */
export interface ProgressReported {
  type: 'ProgressReported';
  data: { progress: string; channel: Channel };
}
/** An item was taken from the shelf, or made. */
export interface ItemPicked {
  type: 'ItemPicked';
  data: { item: string };
}
/** An item isn't there. */
export interface ItemOutOfStock {
  type: 'ItemOutOfStock';
  data: { item: string; remark?: string };
}
/** An item that isn't there was ordered from the supplier. */
export interface ItemReordered {
  type: 'ItemReordered';
  /** When the supplier delivers: ISO 8601, UTC. No promise to the customer yet. */
  data: { item: string; expectedBy?: string };
}
/** Some items, or all that were picked so far, are in a package. */
export interface PackagePacked {
  type: 'PackagePacked';
  data: { package: string; items?: readonly string[] };
}
/** Everything is there: the order can be delivered. */
export interface OrderReady {
  type: 'OrderReady';
  data: { remark?: string };
}
/** Something is missing and the order can't go on. */
export interface OrderBackordered {
  type: 'OrderBackordered';
  /** ISO 8601, UTC. */
  data: { reason: string; restockBy?: string };
}
/** When the goods will be there, as the customer was told: ISO 8601, UTC. */
export interface RestockPromised {
  type: 'RestockPromised';
  data: { by: string };
}
/** What was missing is there: these items, or all. */
export interface GoodsRestocked {
  type: 'GoodsRestocked';
  data: { items?: readonly string[] };
}
/** The customer waits for what is missing. */
export interface WaitingChosen {
  type: 'WaitingChosen';
  data: Choice;
}
/** The customer takes something else instead. */
export interface ReplacementChosen {
  type: 'ReplacementChosen';
  data: Choice & { item: string; replacement: OrderItem };
}
/** The customer does without some items; the order goes on with the others. */
export interface ItemsDropped {
  type: 'ItemsDropped';
  data: Choice & { items: readonly string[] };
}

export type ArrangingFact =
  | ProgressReported
  | ItemPicked
  | ItemOutOfStock
  | ItemReordered
  | PackagePacked
  | OrderReady
  | OrderBackordered
  | RestockPromised
  | GoodsRestocked
  | WaitingChosen
  | ReplacementChosen
  | ItemsDropped;
