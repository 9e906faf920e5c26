import { readFile } from 'node:fs/promises';
import { inflateRawSync } from 'node:zlib';
import type { Page } from 'playwright-core';

/** A file that a browser saved. */
export interface SavedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** What is saved when somebody presses something. */
export async function savedBy(page: Page, press: () => Promise<unknown>): Promise<SavedFile> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

const SHEET = 'xl/worksheets/sheet1.xml';
/** With which the header of an entry begins. */
const SIGNATURE = 'PK\u0003\u0004';
/** Bytes of an entry’s header before its name, and where the lengths of name and extra field stand in it (PKZIP, 4.3.7). */
const HEADER = 30;
const NAME_LENGTH = 26;
const EXTRA_LENGTH = 28;

/** The XML of a workbook’s sheet. */
export function sheetIn(workbook: Buffer): string {
  let header = workbook.indexOf(SIGNATURE);
  while (
    header >= 0 &&
    !workbook
      .subarray(header + HEADER)
      .toString('latin1', 0, SHEET.length)
      .startsWith(SHEET)
  )
    header = workbook.indexOf(SIGNATURE, header + 1);
  if (header < 0) throw new Error('It has no sheet');
  const lengths = workbook.readUInt16LE(header + NAME_LENGTH) + workbook.readUInt16LE(header + EXTRA_LENGTH);
  return inflateRawSync(workbook.subarray(header + HEADER + lengths)).toString('utf8');
}
