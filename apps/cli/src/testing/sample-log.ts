import { writeFile } from 'node:fs/promises';

const STEPS = [
  ['Accepted', 'In Progress'],
  ['Queued', 'Awaiting Assignment'],
  ['Accepted', 'In Progress'],
  ['Completed', 'Resolved'],
  ['Completed', 'Closed'],
] as const;

/** Writes an event log of so many incidents, for the mapping `bpi-challenge-2013-incidents`. */
export async function writeSampleLog(file: string, incidents: number): Promise<string> {
  const step = ([activity, lifecycle]: (typeof STEPS)[number], number: number) => `
    <event>
      <date key="time:timestamp" value="2026-03-0${number + 2}T09:00:00+08:00"/>
      <string key="concept:name" value="${activity}"/>
      <string key="lifecycle:transition" value="${lifecycle}"/>
      <string key="org:resource" value="小李"/>
      <string key="org:group" value="G${number}"/>
      <string key="organization involved" value="S01"/>
      <string key="impact" value="Medium"/>
      <string key="product" value="电饭煲"/>
    </event>`;
  const trace = (_: unknown, number: number) =>
    `<trace><string key="concept:name" value="1-${number}"/>${STEPS.map(step).join('')}</trace>`;
  const traces = Array.from({ length: incidents }, trace).join('\n');
  await writeFile(
    file,
    `<?xml version="1.0" encoding="UTF-8"?>\n<log xes.version="1.0" xmlns="http://www.xes-standard.org/">${traces}</log>\n`,
  );
  return file;
}

/** What records it. */
export const importOf = (file: string) => ['import', file, '--mapping', 'bpi-challenge-2013-incidents'];
