import type { Runtime } from '@huiyin/case-runtime/testing';
import type { RecordedEvent } from '@huiyin/event-store';
import type { Mapping } from '../mapping/mapping.ts';
import type { LoggedStep, OpenedLog } from '../reading/index.ts';
import type { ImportReport } from '../recording/import-report.ts';
import { LogImport } from '../recording/import-log.ts';
import { logOf } from './sample-steps.ts';

/** An import into a runtime, as a process of its own would do it. */
export function importInto(
  runtime: Runtime,
  mapping: Mapping,
  log: OpenedLog | readonly LoggedStep[],
): { importing: LogImport; run: () => Promise<ImportReport> } {
  const { catalogue, cases, policies } = runtime;
  const process = catalogue.processes.find(({ id }) => id === mapping.process)!;
  const importing = new LogImport({ process, cases, policies }, mapping, 'path' in log ? log : logOf(log));
  return { importing, run: () => importing.run() };
}

/** Everything recorded in cases, in log order. */
export async function recordedIn({ store }: Runtime): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for await (const event of store.readAll()) if (event.stream !== 'policy') events.push(event);
  return events;
}
