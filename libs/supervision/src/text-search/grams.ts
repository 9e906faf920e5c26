/** What stands for characters that separate texts from one another. */
const REPLACEMENT = '\uFFFD';

/**
 * All pairs of neighbouring characters of a text, and its last one: whatever is found in the text begins one of them, however short
 * it is. Chinese has words of one character and no spaces between them.
 */
export function gramsOf(text: string): Set<string> {
  const grams = new Set<string>();
  let before = '';
  for (const character of text.toWellFormed()) {
    const plain =
      character < ' ' || (character >= '\u007f' && character < '\u00a0') ? REPLACEMENT : character;
    if (before !== '') grams.add(before + plain);
    before = plain;
  }
  if (before !== '') grams.add(before);
  return grams;
}

/** The pairs that a text must have to hold these words; of a single character, the one to begin with. */
export function gramsSought(
  words: string,
): { readonly pairs: readonly string[] } | { readonly beginning: string } {
  const grams = [...gramsOf(words)];
  return [...words].length < 2 ? { beginning: grams[0] ?? '' } : { pairs: grams.slice(0, -1) };
}
