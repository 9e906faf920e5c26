import type { EventStore } from '@huiyin/event-store';
import type { StateValue } from '@huiyin/process-engine';
import { catalogue } from '@huiyin/processes';

/** The ids of the cases of a store that aren't over, in the order in which they began. */
export async function openCases(store: EventStore): Promise<readonly string[]> {
  const open = new Set<string>();
  for await (const { stream, metadata } of store.readAll()) {
    const {
      process: id,
      machine,
      to,
    } = (metadata ?? {}) as {
      readonly process?: string;
      readonly machine?: { readonly version: number };
      readonly to?: StateValue;
    };
    if (id === undefined || machine === undefined || to === undefined) continue;
    const process = catalogue.process(id, machine.version);
    if (!process) continue;
    if (process.properties(process.statechart.state(to)).final) open.delete(stream);
    else open.add(stream);
  }
  return [...open];
}
