import { PolicyDocuments, type PolicyRow, type ReadPolicy } from '@huiyin/case-runtime';
import type { RecordedEvent } from '@huiyin/event-store';
import type { WorkingTime } from '../sla/working-time.ts';
import type { DeadlinePolicies } from './definitions.ts';

/** What the company's policies said about deadlines, each in its time. */
export class PoliciesInForce {
  readonly #documents: PolicyDocuments;
  readonly calendar: ReadPolicy<[process: string, store: string], WorkingTime>;
  /** In ascending order. */
  readonly shares: ReadPolicy<[process: string, store: string, deadline: string], readonly number[]>;

  /** @param known those that the view has kept. */
  constructor(known: readonly PolicyRow[], policies: DeadlinePolicies) {
    this.#documents = new PolicyDocuments(known);
    this.calendar = this.#documents.reader((...place) => policies.calendar(...place));
    this.shares = this.#documents.reader((...place) =>
      policies.reminders(...place).toSorted((one, other) => one - other),
    );
  }

  /** @returns what is to be kept of the event, if it is one of a policy. */
  follow(event: RecordedEvent): PolicyRow | undefined {
    return this.#documents.follow(event);
  }
}
