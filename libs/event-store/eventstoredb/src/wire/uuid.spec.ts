import shared from '@eventstore/db-client/generated/shared_pb.js';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { uuidOf, uuidText } from './uuid.ts';

describe('a UUID on the wire', () => {
  it('is read from both of the forms that servers write', () => {
    fc.assert(
      fc.property(fc.uuid(), (uuid) => {
        expect(uuidText(uuidOf(uuid))).toBe(uuid);
        expect(uuidText(uuidOf(uuid.toUpperCase()))).toBe(uuid);
        const hex = uuid.replaceAll('-', '');
        const halves = new shared.UUID.Structured()
          .setMostSignificantBits(signed(hex.slice(0, 16)))
          .setLeastSignificantBits(signed(hex.slice(16)));
        expect(uuidText(new shared.UUID().setStructured(halves))).toBe(uuid);
      }),
    );
  });
});

const signed = (hex: string): string => String(BigInt.asIntN(64, BigInt(`0x${hex}`)));
