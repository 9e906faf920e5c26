import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ProcessCatalogue } from '@huiyin/case-runtime';
import { Runtime } from '@huiyin/case-runtime/testing';
import { InMemoryEventStore, type RecordedEvent } from '@huiyin/event-store';
import { mappingPath } from '../mapping/built-in.ts';
import { readMapping } from '../mapping/read-mapping.ts';
import { openLog } from '../reading/index.ts';
import type { ImportReport } from '../recording/import-report.ts';
import { importInto } from './import-run.ts';

/** A log from real life, beside the repository and not part of it, and the store that it is imported into. */
export class RealLog {
  readonly store = new InMemoryEventStore();
  readonly path: string;

  constructor(
    readonly file: string,
    /** Name of its mapping. */
    readonly mapping: string,
    readonly catalogue: ProcessCatalogue,
  ) {
    this.path = fileURLToPath(new URL(`../../../../../shared/data/${file}`, import.meta.url));
  }

  get isThere(): boolean {
    return existsSync(this.path);
  }

  /** The title of its tests: says so when they can't run. */
  titled(title: string): string {
    return this.isThere
      ? title
      : `${title} (skipped: there is no ../shared/data/${this.file} beside the repository)`;
  }

  /** Imports it as a process that has just started. */
  async import(): Promise<ImportReport> {
    const runtime = await Runtime.open(this.store, this.catalogue);
    const mapping = await readMapping(mappingPath(this.mapping), this.catalogue.processes);
    return importInto(runtime, mapping, await openLog(this.path, mapping.log)).run();
  }

  /** A store with the policies and one of so many cases. */
  async sample(oneOf: number): Promise<InMemoryEventStore> {
    const streams = new Map<string, RecordedEvent[]>();
    for await (const event of this.store.readAll()) {
      const events = streams.get(event.stream);
      if (events) events.push(event);
      else streams.set(event.stream, [event]);
    }
    const sample = new InMemoryEventStore();
    let index = 0;
    for (const [stream, events] of streams)
      if (stream === 'policy' || index++ % oneOf === 0) await sample.append(stream, events, 'no-stream');
    return sample;
  }
}
