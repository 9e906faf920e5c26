/**
 * The pieces by which a text is found again: at each place three letters or digits in a row, or else the character with its neighbour.
 * Chinese has words of one character and no spaces between them; numbers share most of their pairs. Whatever is found in the text
 * begins with one of its pieces, however short it is.
 */
export function gramsOf(text: string): Set<string> {
  const grams = new Set<string>();
  for (let place = 0; place < text.length; place += width(text, place)) grams.add(gramAt(text, place));
  return grams;
}

function gramAt(text: string, place: number): string {
  if (isWordAt(text, place) && isWordAt(text, place + 1) && isWordAt(text, place + 2))
    return text.slice(place, place + 3);
  const next = place + width(text, place);
  return text.slice(place, next < text.length ? next + width(text, next) : next);
}

/** UTF-16 units of the character there. */
const width = (text: string, place: number): number => (text.codePointAt(place)! > 0xffff ? 2 : 1);

/** A letter from a to z, or a digit. */
function isWordAt(text: string, place: number): boolean {
  const code = text.charCodeAt(place);
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
}

/** Pieces by which words are looked for: the last ones, since the ends of numbers tell them apart best. More narrow down nothing. */
const ENOUGH = 6;

/** What a text must have that holds some words: all of these pieces, or one that begins with something. */
export type SoughtGrams = { readonly all: readonly string[] } | { readonly beginning: string };

/** `undefined` for no words at all, which every text holds. */
export function gramsSought(words: string): SoughtGrams | undefined {
  if (words === '') return undefined;
  const all = new Set<string>();
  for (let place = 0; place < words.length; place += width(words, place)) {
    const gram = gramAt(words, place);
    if (isWhole(words, place, gram)) all.add(gram);
  }
  return all.size > 0 ? { all: [...all].slice(-ENOUGH) } : { beginning: words };
}

/** Whether a piece is the same whatever follows the words. */
function isWhole(words: string, place: number, gram: string): boolean {
  const second = place + width(words, place);
  if (second >= words.length) return false;
  const goesOn = isWordAt(words, place) && isWordAt(words, second);
  return !goesOn || gram.length === 3 || second + 1 < words.length;
}
