import type { Json } from '@huiyin/event-store';

/** A value that an object's attribute takes on at a moment. */
export interface ObjectAttribute {
  readonly name: string;
  readonly value: Json;
  /** ISO 8601 in UTC with milliseconds. OCEL uses the beginning of 1970 for "from the start". */
  readonly from: string;
}

/** A link from one object to another (OCEL 2.0 "O2O"): an item's order, a package's order. */
export interface ObjectRelation {
  readonly id: string;
  readonly qualifier: string;
}

/** An object as a log lists it. */
export interface ListedObject {
  readonly id: string;
  readonly type: string;
  /** In the log's order. */
  readonly attributes: readonly ObjectAttribute[];
  readonly relations: readonly ObjectRelation[];
}

/**
 * The objects that a log lists apart from its steps. Complete before the first step is delivered. Only OCEL 2.0 has
 * such a list; its size is the one part of reading that grows with the log.
 */
export type ObjectCatalogue = ReadonlyMap<string, ListedObject>;
