const WORD = /^[a-z0-9]{3}$/;

/**
 * The pieces by which a text is found again: at each place three letters or digits in a row, or else the character with its neighbour.
 * Chinese has words of one character and no spaces between them; numbers share most of their pairs. Whatever is found in the text
 * begins with one of its pieces, however short it is.
 */
export function gramsOf(text: string): Set<string> {
  const characters = [...text];
  return new Set(characters.map((_, place) => gramAt(characters, place)));
}

function gramAt(characters: readonly string[], place: number): string {
  const three = characters.slice(place, place + 3).join('');
  return WORD.test(three) ? three : characters.slice(place, place + 2).join('');
}

/** What a text must have that holds some words: all of these pieces, or one that begins with something. */
export type SoughtGrams = { readonly all: readonly string[] } | { readonly beginning: string };

/** `undefined` for no words at all, which every text holds. */
export function gramsSought(words: string): SoughtGrams | undefined {
  if (words === '') return undefined;
  const characters = [...words];
  // What follows the words may make the last pieces longer.
  const whole = characters
    .map((_, place) => gramAt(characters, place))
    .filter(
      (gram, place) => place + 2 < characters.length || (gram.length > 1 && !/^[a-z0-9]{2}$/.test(gram)),
    )
    .slice(0, Math.max(characters.length - 1, 0));
  return whole.length > 0 ? { all: [...new Set(whole)] } : { beginning: words };
}
