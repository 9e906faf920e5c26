/** Who acts, as the token says. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  /** The store that the actor belongs to; absent for one who belongs to none. */
  readonly store?: string;
  /** The channel that a system sends for. */
  readonly channel?: string;
  /** The department that the actor speaks for. */
  readonly department?: string;
}
