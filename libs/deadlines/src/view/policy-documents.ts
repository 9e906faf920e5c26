import type { RecordedEvent } from '@huiyin/event-store';
import { POLICY_ADOPTED, POLICY_STREAM } from '@huiyin/case-runtime';
import type { Kysely } from 'kysely';
import type { WorkingTime } from '../sla/working-time.ts';
import type { DeadlinePolicies } from './definitions.ts';
import type { DeadlineTables, PolicyDocumentRow } from './tables.ts';

/** The company's policies, each under the revision that facts name. */
export class PolicyDocuments {
  readonly #documents = new Map<number, object>();
  readonly #calendars = new Map<string, WorkingTime | undefined>();
  readonly #shares = new Map<string, readonly number[]>();

  private constructor(private readonly policies: DeadlinePolicies) {}

  /** Those that the view has kept. */
  static async read(db: Kysely<DeadlineTables>, policies: DeadlinePolicies): Promise<PolicyDocuments> {
    const documents = new PolicyDocuments(policies);
    for (const { revision, document } of await db.selectFrom('policies').selectAll().execute())
      documents.#documents.set(revision, JSON.parse(document) as object);
    return documents;
  }

  /** Follows the stream of policies. @returns what is to be kept of the event. */
  follow({ stream, type, revision, data, raw }: RecordedEvent): PolicyDocumentRow | undefined {
    if (stream !== POLICY_STREAM || type !== POLICY_ADOPTED || typeof raw.data !== 'string') return undefined;
    this.#documents.set(revision, data as object);
    return { revision, document: raw.data };
  }

  /** `undefined` where there is no such policy, or this build can't read it. */
  calendar(revision: number, process: string, store: string): WorkingTime | undefined {
    return this.#read(this.#calendars, `${revision} ${process} ${store}`, revision, (document) =>
      this.policies.calendar(document, process, store),
    );
  }

  /** In ascending order; none where there is no such policy. */
  shares(revision: number, process: string, store: string, deadline: string): readonly number[] {
    const shares = this.#read(
      this.#shares,
      `${revision} ${process} ${store} ${deadline}`,
      revision,
      (document) => this.policies.reminders(document, process, store, deadline).toSorted((a, b) => a - b),
    );
    return shares ?? [];
  }

  #read<T>(
    known: Map<string, T>,
    key: string,
    revision: number,
    read: (document: object) => T,
  ): T | undefined {
    const found = known.get(key);
    if (found !== undefined || known.has(key)) return found;
    const document = this.#documents.get(revision);
    if (!document) return undefined;
    let value: T | undefined;
    try {
      value = read(document);
    } catch {
      // A document that this build can't read decided nothing here.
    }
    known.set(key, value as T);
    return value;
  }
}
