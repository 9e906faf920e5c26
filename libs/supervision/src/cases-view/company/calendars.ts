import type { Policy } from '@huiyin/casework';
import type { RecordedEvent } from '@huiyin/event-store';
import type { CompiledCalendar } from '@huiyin/working-calendar';
import type { PolicyRow } from '../tables.ts';

/** The policy of one process in one store, as a document says it. */
export type CompilePolicy = (document: object, process: string, store: string) => unknown;

/** The stream of policies: each event is a whole document, its revision is the number that facts name. */
export const POLICY_STREAM = 'policy';

/** The working calendars of the company's policies, each of its time. */
export class Calendars {
  readonly #documents: (object | undefined)[] = [];
  readonly #found = new Map<string, CompiledCalendar | undefined>();

  constructor(
    known: readonly PolicyRow[],
    private readonly compile: CompilePolicy,
  ) {
    for (const { revision, document } of known) this.#documents[revision] = JSON.parse(document) as object;
  }

  /** Follows the policies. @returns what is to be kept of the event. */
  follow({ type, revision, data, raw }: RecordedEvent): PolicyRow | undefined {
    if (type !== 'PolicyAdopted' || typeof raw.data !== 'string') return undefined;
    this.#documents[revision] = data as object;
    return { revision, document: raw.data };
  }

  /** The calendar of a store by the policy of that number; `undefined` where there is none. */
  at(revision: number, process: string, store: string): CompiledCalendar | undefined {
    const document = this.#documents[revision];
    if (!document) return undefined;
    const key = `${revision} ${process} ${store}`;
    if (!this.#found.has(key)) this.#found.set(key, this.#read(document, process, store));
    return this.#found.get(key);
  }

  #read(document: object, process: string, store: string): CompiledCalendar | undefined {
    try {
      return (this.compile(document, process, store) as Policy<unknown>).calendar;
    } catch {
      // A policy that this build can't read decided nothing here: without a calendar there is no working time.
      return undefined;
    }
  }
}
