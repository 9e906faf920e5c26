/** Who acts. Recorded with every fact. */
export interface Actor {
  /** Stable identifier of the person or system. */
  readonly id: string;
  /** What they act as, e.g. `agent`; processes say which roles may give which command. */
  readonly role: string;
  /** The store that they belong to; absent for people who work for all stores. */
  readonly store?: string;
  /** The channel through which the command came, e.g. `hotline`. */
  readonly channel?: string;
  /** The department that they speak for, if they do. */
  readonly department?: string;
}
