/** Who asks for something to be done about a parked stream. */
export interface AskedBy {
  /** The person's id. */
  readonly by: string;
  readonly why: string;
  /** When, in milliseconds since the Unix epoch. */
  readonly at: number;
}

/** What came of trying a parked stream again, or of leaving out the event that it is parked at. */
export type Settlement =
  /** It is followed again; so many events were applied. */
  | { readonly kind: 'followed'; readonly applied: number }
  /** It is still parked, at this revision: everything before it was applied. */
  | { readonly kind: 'still-parked'; readonly revision: number; readonly reason: string }
  | { readonly kind: 'not-parked' };

/** What whoever leads a view is asked to do. */
export interface ParkedRequest extends AskedBy {
  readonly kind: 'retry' | 'skip';
  readonly stream: string;
}
