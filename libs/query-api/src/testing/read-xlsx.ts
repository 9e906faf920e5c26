import { strFromU8, unzipSync } from 'fflate';
import sax from 'sax';

/** A cell as it stands in the sheet. */
export interface ReadCell {
  /** `n` number, `b` boolean, `inlineStr` text, `str` and formulas as they are. */
  readonly type: string;
  readonly value: string;
}

/** What a workbook of one sheet holds, read as a spreadsheet would: the container, then the XML, then Excel's own escapes. */
export function sheetOf(file: Uint8Array): {
  readonly files: ReadonlyMap<string, string>;
  readonly xml: string;
  readonly rows: readonly (readonly ReadCell[])[];
} {
  const entries = Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)] as const);
  const files = new Map(entries);
  for (const [, xml] of files) parse(xml, {});
  const xml = files.get('xl/worksheets/sheet1.xml')!;
  return { files, xml, rows: rowsOf(xml) };
}

function rowsOf(xml: string): ReadCell[][] {
  const rows: ReadCell[][] = [];
  let [type, value] = ['n', ''];
  parse(xml, {
    open: (name, attributes) => {
      if (name === 'row') rows.push([]);
      if (name === 'c') [type, value] = [attributes.t ?? 'n', ''];
    },
    text: (text) => (value += text),
    close: (name) => {
      if (name === 'c') rows.at(-1)!.push({ type, value: unescaped(value) });
    },
  });
  return rows;
}

const unescaped = (value: string): string =>
  value.replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

interface Listener {
  readonly open?: (name: string, attributes: Record<string, string>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** @throws Error when it isn't well-formed. */
function parse(xml: string, { open, text, close }: Listener): void {
  const parser = sax.parser(true, {});
  parser.onerror = (error) => {
    throw error;
  };
  parser.onopentag = ({ name, attributes }) => open?.(name, attributes as Record<string, string>);
  parser.ontext = (part) => text?.(part);
  parser.onclosetag = (name) => close?.(name);
  parser.write(xml).close();
}
