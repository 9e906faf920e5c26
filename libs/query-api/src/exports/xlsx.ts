import { setImmediate } from 'node:timers/promises';
import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { Language } from '@huiyin/service-kit';
import { cellXml } from './xlsx-cell.ts';
import { PARTS, SHEET, SHEET_END, SHEET_HEAD, STYLE } from './xlsx-parts.ts';
import type { Table } from './table.ts';

/** Fast, and hardly larger than the best: XML of tables repeats itself. */
const LEVEL = 1;

/**
 * A table as a workbook of one sheet, made while it is read: writers that take whole sheets hold all of it in memory, and stop
 * everything else for seconds at 100,000 rows. Each part is a piece of the file.
 */
export async function* xlsxOf<Row>(
  { columns, rows }: Table<Row>,
  language: Language,
): AsyncGenerator<Uint8Array, void, undefined> {
  let pieces: Uint8Array[] = [];
  let failure: Error | undefined;
  const zip = new Zip((error, piece) => {
    if (error) failure ??= error;
    else pieces.push(piece);
  });
  const taken = () => {
    if (failure) throw failure;
    const whole = Buffer.concat(pieces);
    pieces = [];
    return whole;
  };
  for (const [name, content] of Object.entries(PARTS))
    added(zip, new ZipPassThrough(name)).push(strToU8(content), true);
  const sheet = added(zip, new ZipDeflate(SHEET, { level: LEVEL }));
  const heading = row(columns.map(({ label }) => cellXml(label[language], STYLE.heading)));
  sheet.push(strToU8(SHEET_HEAD + heading));
  for await (const part of rows) {
    const lines = part.map((each) => row(columns.map(({ cell }) => cellXml(cell(each)))));
    sheet.push(strToU8(lines.join('')));
    yield taken();
    // Compressing keeps the thread busy: others have their turn between two parts.
    await setImmediate();
  }
  sheet.push(strToU8(SHEET_END), true);
  zip.end();
  yield taken();
}

function added<File extends ZipDeflate | ZipPassThrough>(zip: Zip, file: File): File {
  zip.add(file);
  return file;
}

const row = (cells: readonly string[]): string => `<row>${cells.join('')}</row>`;
