import { describe, expect, it } from '@jest/globals';
import { dropDraft, keepDraft, keptDraft } from './draft.ts';

class Kept implements Storage {
  readonly #texts = new Map<string, string>();
  [name: string]: unknown;
  get length() {
    return this.#texts.size;
  }
  key = (index: number) => [...this.#texts.keys()][index] ?? null;
  clear = () => this.#texts.clear();
  getItem = (key: string) => this.#texts.get(key) ?? null;
  setItem = (key: string, text: string) => void this.#texts.set(key, text);
  removeItem = (key: string) => void this.#texts.delete(key);
}

describe('a draft', () => {
  it('is kept place by place until it is dropped', () => {
    const store = new Kept();
    keepDraft('case-1/verify', { findings: '属实' }, store);
    expect(keptDraft('case-1/verify', store)).toEqual({ findings: '属实' });
    expect(keptDraft('case-2/verify', store)).toBeUndefined();
    dropDraft('case-1/verify', store);
    expect(keptDraft('case-1/verify', store)).toBeUndefined();
  });

  it('that can’t be read, or kept, is none', () => {
    const store = new Kept();
    for (const text of ['{', '7', 'null']) {
      store.setItem('huiyin.draft.x', text);
      expect(keptDraft('x', store)).toBeUndefined();
    }
    const full = new Kept();
    full.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    keepDraft('x', {}, full);
    expect(keptDraft('x', full)).toBeUndefined();
  });
});
