/** The kinds of event log that can be read. */
export const LOG_FORMATS = ['xes', 'ocel1-csv', 'ocel2-json', 'csv'] as const;
export type LogFormat = (typeof LOG_FORMATS)[number];

/**
 * The format of a file that begins with this text, unpacked: told by its content first and by its name only where the
 * content leaves it open (CSV has no mark of its own). `undefined` if it's none of ours.
 */
export function recogniseFormat(path: string, head: string): LogFormat | undefined {
  const start = head.trimStart();
  if (start.startsWith('<')) return 'xes';
  if (start.startsWith('{')) return 'ocel2-json';
  const header = /^.*/.exec(start)?.[0] ?? '';
  if (/(?:^|[,;\t"])ocel:(?:eid|activity|timestamp)(?:[,;\t"]|$)/.test(header)) return 'ocel1-csv';
  return /\.(?:csv|tsv)(?:\.gz)?$/i.test(path) ? 'csv' : undefined;
}
