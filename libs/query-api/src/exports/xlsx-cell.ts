import { STYLE } from './xlsx-parts.ts';
import { ZONE_OFFSET, type Cell } from './table.ts';

/** The most characters that Excel takes in one cell; with more it calls the file damaged. */
export const LONGEST_TEXT = 32_767;

/** Days from Excel's day zero (30 December 1899) to 1970, and milliseconds in one. */
const EPOCH_DAY = 25_569;
const DAY = 86_400_000;

/** A cell as XML. Text is written as text, in the cell itself: nothing that it begins with makes a formula of it. */
export function cellXml(cell: Cell, style: number = STYLE.plain): string {
  const styled = style === STYLE.plain ? '' : ` s="${style}"`;
  if (cell === null || cell === undefined || cell === '') return `<c${styled}/>`;
  if (typeof cell === 'boolean') return `<c${styled} t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'number') return Number.isFinite(cell) ? `<c${styled}><v>${cell}</v></c>` : `<c/>`;
  if (typeof cell === 'object')
    return `<c s="${STYLE.moment}"><v>${(cell.moment + ZONE_OFFSET) / DAY + EPOCH_DAY}</v></c>`;
  return `<c${styled} t="inlineStr"><is><t xml:space="preserve">${textXml(cell)}</t></is></c>`;
}

// What XML 1.0 can't hold, what its readers would change (CR), and what would be taken for such an escape (ECMA-376, 22.9.2.19).
// eslint-disable-next-line no-control-regex
const ESCAPED = /[\0-\x08\x0B-\x1F\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)/g;
const MARKUP = /[&<>]/g;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function textXml(text: string): string {
  const short = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text;
  return short
    .toWellFormed()
    .replace(MARKUP, (character) => ENTITIES[character]!)
    .replace(
      ESCAPED,
      (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    );
}
