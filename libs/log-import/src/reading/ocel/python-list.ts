/** Text that is no list of strings as Python writes it. */
export class NotAListError extends Error {}

const ITEM = /\s*(?:'((?:[^'\\]|\\[^])*)'|"((?:[^"\\]|\\[^])*)"|([\w.:+-]+))\s*(,|$)/y;
const ESCAPE = /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([^]))/g;
const CHARACTERS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '\n': '' };

/**
 * The items of a list as Python prints it, which is how OCEL 1 writes the objects of a step into a CSV cell:
 * `['880001', "it's"]`. A single item may stand there without brackets.
 * @throws NotAListError
 */
export function readPythonList(cell: string): string[] {
  const text = cell.trim();
  const inside = text.startsWith('[') && text.endsWith(']') ? text.slice(1, -1).trim() : undefined;
  if (inside === undefined) throw new NotAListError(`${JSON.stringify(cell)} is not a list`);
  const items: string[] = [];
  ITEM.lastIndex = 0;
  while (ITEM.lastIndex < inside.length) {
    const [, single, double, bare] = ITEM.exec(inside) ?? [];
    const quoted = single ?? double;
    const item = quoted === undefined ? bare : unescaped(quoted);
    if (item === undefined) throw new NotAListError(`${JSON.stringify(cell)} is not a list of strings`);
    items.push(item);
  }
  return items;
}

function unescaped(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(ESCAPE, (_, x?: string, u?: string, long?: string, character?: string) => {
    const code = x ?? u ?? long;
    if (code === undefined) return CHARACTERS[character!] ?? character!;
    const point = Number.parseInt(code, 16);
    if (point > 0x10ffff) throw new NotAListError(`\\U${code} is no character`);
    return String.fromCodePoint(point);
  });
}
