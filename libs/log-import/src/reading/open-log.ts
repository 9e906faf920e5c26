import { BrokenLogError } from './broken-log-error.ts';
import { CsvReader } from './csv/csv-reader.ts';
import { type CsvColumns, plainCsv } from './csv/plain-csv.ts';
import { encodingOf } from './file/encoding.ts';
import { LogBytes } from './file/log-bytes.ts';
import { type LogFormat, recogniseFormat } from './log-format.ts';
import { offsetInMinutes } from './moment.ts';
import { ocel1Csv } from './ocel/ocel1-csv.ts';
import { openOcel2Json } from './ocel/ocel2-json.ts';
import type { OpenedLog } from './opened-log.ts';
import { readSteps } from './read-steps.ts';
import type { StepReader } from './step-reader.ts';
import { XesReader } from './xes/xes-reader.ts';

export interface OpenLogOptions {
  /** Told by the content unless given. */
  readonly format?: LogFormat | undefined;
  /** The offset of times that carry none, such as `+08:00` or `Z`. Without it such a time is an error. */
  readonly timezone?: string | undefined;
  /**
   * A label of the WHATWG Encoding Standard, such as `gb18030`. A byte order mark in the file goes before it; without
   * either an XML declaration counts, then UTF-8.
   */
  readonly encoding?: string | undefined;
  /** CSV: a comma unless given. */
  readonly delimiter?: string | undefined;
  /** Plain CSV, which can't be read without. */
  readonly columns?: CsvColumns | undefined;
}

/**
 * Opens an event log: XES, OCEL 1 CSV, OCEL 2.0 JSON or plain CSV, gzipped or not. Nothing stays open until the steps
 * are asked for.
 * @throws BrokenLogError if the file can't be read or isn't a log; RangeError if an option makes no sense.
 */
export async function openLog(path: string, options: OpenLogOptions = {}): Promise<OpenedLog> {
  checkOptions(options);
  const bytes = await LogBytes.of(path);
  const head = await firstOf(bytes);
  const encoding = encodingOf(head, options.encoding);
  const start = textOf(path, head, encoding);
  const format = options.format ?? recogniseFormat(path, start) ?? (options.columns && 'csv');
  if (!format) {
    throw new BrokenLogError(
      path,
      undefined,
      'this is no log that can be read (XES, OCEL 1 CSV, OCEL 2.0 JSON, or plain CSV named .csv)',
    );
  }
  if (format === 'ocel2-json') return openOcel2Json(bytes, encoding, options.timezone);
  const begin = bytes.bytesRead;
  return {
    path,
    format,
    bytesTotal: bytes.size,
    bytesRead: () => bytes.bytesRead - begin,
    batches: readSteps(bytes, encoding, readerOf(path, format, options)),
    objects: new Map(),
  };
}

function readerOf(
  path: string,
  format: Exclude<LogFormat, 'ocel2-json'>,
  options: OpenLogOptions,
): StepReader {
  const { timezone, delimiter = ',', columns } = options;
  if (format === 'xes') return new XesReader(path, timezone);
  if (format === 'ocel1-csv') return new CsvReader(path, delimiter, ocel1Csv(timezone));
  if (!columns) {
    throw new BrokenLogError(
      path,
      undefined,
      'this is plain CSV: say which columns hold activity and timestamp',
    );
  }
  return new CsvReader(path, delimiter, plainCsv(columns, timezone));
}

function checkOptions({ timezone, encoding, delimiter }: OpenLogOptions): void {
  try {
    if (timezone !== undefined) offsetInMinutes(timezone);
    if (encoding !== undefined) new TextDecoder(encoding);
  } catch (error) {
    throw new RangeError((error as Error).message, { cause: error });
  }
  if (delimiter === '') throw new RangeError('the delimiter is empty');
}

async function firstOf(bytes: LogBytes): Promise<Uint8Array> {
  for await (const chunk of bytes.chunks()) return chunk;
  return new Uint8Array();
}

function textOf(path: string, head: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding).decode(head);
  } catch {
    throw new BrokenLogError(path, { line: 1 }, `the encoding "${encoding}" is not known`);
  }
}
