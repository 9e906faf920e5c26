/**
 * All pairs of neighbouring characters of a text, and its last one: whatever is found in the text begins one of them, however short
 * it is. Chinese has words of one character, and no spaces between them.
 */
export function gramsOf(text: string): Set<string> {
  const grams = new Set<string>();
  let before = '';
  for (const character of text) {
    if (before !== '') grams.add(before + character);
    before = character;
  }
  if (before !== '') grams.add(before);
  return grams;
}

/** What a text must have that holds some words. */
export interface SoughtGrams {
  readonly grams: readonly string[];
  /** There is one, of a single character: one of the text's begins with it. */
  readonly begins: boolean;
}

/** `undefined` for no words at all, which every text holds. */
export function gramsSought(words: string): SoughtGrams | undefined {
  const characters = [...words];
  if (characters.length < 2) return words === '' ? undefined : { grams: [words], begins: true };
  return { grams: [...gramsOf(words)].slice(0, -1), begins: false };
}
