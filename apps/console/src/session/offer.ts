/** What a tab answers to one that nobody is in. */
export interface Offer {
  readonly token: string;
  /** When somebody last did something in the tab, epoch milliseconds. */
  readonly usedAt: number;
}

export const isOffer = (said: unknown): said is Offer =>
  typeof said === 'object' &&
  said !== null &&
  'token' in said &&
  typeof said.token === 'string' &&
  'usedAt' in said &&
  typeof said.usedAt === 'number';

/** Tabs may be different people’s: that of the tab in which somebody did something last, which opened the new one. */
export const latestOffer = (offers: readonly Offer[]): Offer | undefined =>
  offers.reduce<Offer | undefined>(
    (latest, offer) => (latest && latest.usedAt >= offer.usedAt ? latest : offer),
    undefined,
  );
