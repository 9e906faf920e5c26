import { Readable } from 'node:stream';
import type { Language } from '@huiyin/service-kit';
import { isFresh } from '../views/freshness.ts';
import { csvOf } from './csv.ts';
import { dispositionOf } from './file-name.ts';
import { formatOf, MEDIA_TYPES, type Format } from './format.ts';
import type { Table } from './table.ts';
import type { Wanted } from './wanted.ts';
import { xlsxOf } from './xlsx.ts';

/** What this package needs of Fastify's reply. */
export interface Reply {
  header(name: string, value: string): Reply;
  code(status: number): Reply;
  send(content?: unknown): unknown;
}

/** The forms of one answer: made when it is asked for. */
export interface Forms<Row> {
  /** The entity-tag of the JSON form, where it is known before the answer is. */
  readonly tag?: () => Promise<string>;
  readonly json: () => Promise<object>;
  readonly table: (language: Language) => Promise<Table<Row>>;
}

/** Answers in the form that the query or `Accept` asks for. @throws Problem 406 `not-acceptable` */
export async function answerWith<Row>(
  reply: Reply,
  { format }: { readonly format?: Format },
  { accept, ifNoneMatch, language }: Wanted,
  { json, table, tag }: Forms<Row>,
): Promise<void> {
  const form = formatOf(format, accept);
  reply.header('vary', 'accept, accept-language');
  if (form === 'json') {
    if (tag) {
      const entityTag = await tag();
      reply.header('etag', entityTag).header('cache-control', 'private, no-cache');
      if (isFresh(ifNoneMatch, entityTag)) return void reply.code(304).send();
    }
    reply.send(await json());
  } else answerTable(reply, await table(language), form, language);
}

/**
 * Sends a table as a file, part by part, no faster than the client takes it. What fails before the first part is answered as a
 * problem; later the connection breaks off, so that half a file never looks whole.
 */
function answerTable<Row>(
  reply: Reply,
  table: Table<Row>,
  format: Exclude<Format, 'json'>,
  language: Language,
): void {
  const parts = format === 'csv' ? csvOf(table, language) : xlsxOf(table, language);
  const type = format === 'csv' ? `${MEDIA_TYPES.csv}; charset=utf-8; header=present` : MEDIA_TYPES.xlsx;
  reply
    .header('content-type', type)
    .header('content-disposition', dispositionOf(table.name, format, language, table.at))
    .header('content-language', language)
    .header('cache-control', 'no-store')
    .send(Readable.from(parts));
}
