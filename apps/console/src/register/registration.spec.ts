import { describe, expect, it } from '@jest/globals';
import { registrationOf } from './registration.ts';

describe('how a case is registered', () => {
  it('asks for the store only where whoever registers has none of their own', () => {
    expect(registrationOf('complaint', 'S01').arrangement.hidden).toEqual(['store']);
    expect(registrationOf('complaint', undefined).arrangement.hidden).toBeUndefined();
  });

  it('looks for complaints that would be repeated, where it’s a complaint', () => {
    expect(registrationOf('complaint', undefined).repeats).toBe(true);
    expect(registrationOf('order-follow-up', undefined).repeats).toBe(false);
  });

  it('is the form that the schema makes, for a process that nothing is known of', () => {
    expect(registrationOf('suggestion', undefined)).toEqual({ arrangement: {}, repeats: false });
  });
});
