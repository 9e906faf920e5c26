import { describe, expect, it } from '@jest/globals';
import { keyFor, newKey, settle } from './idempotency-key.ts';

const memory = (): Storage => {
  const texts = new Map<string, string>();
  return {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => void texts.set(key, text),
    removeItem: (key: string) => void texts.delete(key),
  } as Storage;
};

describe('the key under which something is sent', () => {
  it('is never the same for two things', () => {
    expect(new Set(Array.from({ length: 1_000 }, newKey)).size).toBe(1_000);
    expect(newKey()).toMatch(/^[0-9a-f]{32}$/);
  });

  it('stays the same for the same content until its outcome is known', () => {
    const store = memory();
    const key = keyFor('case-1/verify', '{"a":1}', store);
    expect(keyFor('case-1/verify', '{"a":1}', store)).toBe(key);
    settle('case-1/verify', store);
    expect(keyFor('case-1/verify', '{"a":1}', store)).not.toBe(key);
  });

  it('is another one for other content, or elsewhere', () => {
    const store = memory();
    const key = keyFor('case-1/verify', '{"a":1}', store);
    expect(keyFor('case-2/verify', '{"a":1}', store)).not.toBe(key);
    expect(keyFor('case-1/verify', '{"a":2}', store)).not.toBe(key);
  });
});
