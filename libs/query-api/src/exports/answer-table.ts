import { Readable } from 'node:stream';
import type { Language } from '@huiyin/service-kit';
import { csvOf } from './csv.ts';
import { dispositionOf } from './file-name.ts';
import { MEDIA_TYPES, type Format } from './format.ts';
import type { Table } from './table.ts';
import { xlsxOf } from './xlsx.ts';

/** What this package needs of Fastify's reply. */
export interface Reply {
  header(name: string, value: string): Reply;
  code(status: number): Reply;
  send(content?: unknown): unknown;
}

/**
 * Sends a table as a file, part by part, no faster than the client takes it. What fails before the first part is answered as a
 * problem; later the connection breaks off, so that half a file never looks whole.
 *
 * @param now epoch milliseconds: part of the file's name.
 */
export function answerTable<Row>(
  reply: Reply,
  table: Table<Row>,
  format: Exclude<Format, 'json'>,
  language: Language,
  now: number,
): void {
  const parts = format === 'csv' ? csvOf(table, language) : xlsxOf(table, language);
  reply
    .header(
      'content-type',
      format === 'csv' ? `${MEDIA_TYPES.csv}; charset=utf-8; header=present` : MEDIA_TYPES.xlsx,
    )
    .header('content-disposition', dispositionOf(table.name, format, language, now))
    .header('content-language', language)
    .header('cache-control', 'no-store')
    .header('vary', 'accept, accept-language')
    .send(Readable.from(parts));
}
