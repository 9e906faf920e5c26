import { LOG_FORMATS, type CsvColumns, type OpenLogOptions } from '../reading/index.ts';
import type { WrittenValue } from './written-value.ts';

/** How the mapping says that its logs are to be read. */
export function readLogOptions(written: WrittenValue): OpenLogOptions {
  if (!written.given) return {};
  const { format, columns, ...texts } = written.only(
    'format',
    'timezone',
    'encoding',
    'delimiter',
    'columns',
  );
  const known = LOG_FORMATS.find((name) => name === format.value);
  if (format.given && !known) format.fail(`must be one of ${LOG_FORMATS.join(', ')}`);
  return {
    ...(known && { format: known }),
    ...textsOf(texts),
    ...(columns.given && { columns: readColumns(columns) }),
  };
}

function readColumns(written: WrittenValue): CsvColumns {
  const { activity, timestamp, ...sometimes } = written.only('activity', 'timestamp', 'id');
  return { activity: activity.text, timestamp: timestamp.text, ...textsOf(sometimes) };
}

const textsOf = (values: Readonly<Record<string, WrittenValue>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => (value.given ? [[key, value.text]] : [])),
  );
