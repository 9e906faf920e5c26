import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isOffer, latestOffer } from './offer.ts';

describe('The tabs’ offers to a new tab', () => {
  it('come to that of the tab which was used last', () => {
    const offers = fc.array(fc.record({ token: fc.string(), usedAt: fc.nat() }), { minLength: 1 });
    fc.assert(
      fc.property(offers, (offered) => {
        expect(latestOffer(offered)!.usedAt).toBe(Math.max(...offered.map(({ usedAt }) => usedAt)));
      }),
    );
  });

  it('may be none', () => {
    expect(latestOffer([])).toBeUndefined();
  });

  it('are told from other words on the channel', () => {
    expect(isOffer({ token: 'a.b.c', usedAt: 1 })).toBe(true);
    for (const other of [
      null,
      undefined,
      'who?',
      {},
      { token: 'a' },
      { token: 1, usedAt: 1 },
      { usedAt: 1 },
    ]) {
      expect(isOffer(other)).toBe(false);
    }
  });
});
