/** Widths in parts of the font size: what Chinese and Latin sans-serif fonts have, rather more than less. */
const WIDE = 1;
const LATIN = { narrow: 0.34, usual: 0.57, broad: 0.76 };

/** Han, kana, hangul, full-width forms and their punctuation. */
const EAST_ASIAN =
  /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u;
const NARROW = /[ iljtfrI.,:;'’|!()[\]]/u;
const BROAD = /[A-HJ-Zmw@%&—…]/u;

function share(character: string): number {
  if (EAST_ASIAN.test(character)) return WIDE;
  if (NARROW.test(character)) return LATIN.narrow;
  return BROAD.test(character) ? LATIN.broad : LATIN.usual;
}

/** How wide a text is at most, in pixels, without a browser to ask. @param size of the font, pixels. */
export const textWidth = (text: string, size: number): number =>
  Math.ceil([...text].reduce((sum, character) => sum + share(character), 0) * size);

/** Where a line may end: after a Chinese character, or at a space. */
const PIECES = /[\u2e80-\u9fff\uff00-\uff60][，。、；：）]?|[^\s\u2e80-\u9fff\uff00-\uff60]+\s?|\s/gu;

/** The text in lines that aren’t wider than that, unless a single word is. */
export function wrapped(text: string, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(PIECES) ?? []) {
    if (line !== '' && textWidth((line + piece).trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}
