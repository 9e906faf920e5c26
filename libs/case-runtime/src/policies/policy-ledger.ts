import {
  StreamNotFoundError,
  WrongExpectedRevisionError,
  type EventStore,
  type RecordedEvent,
} from '@huiyin/event-store';
import { randomUUID } from 'node:crypto';
import type { Actor, Process } from '@huiyin/process-engine';
import type { ProcessCatalogue } from '../catalogue.ts';

/** The stream of policies: each event is a whole document, its revision is the number that facts name. */
export const POLICY_STREAM = 'policy';
/** A policy is in force from now on. Storage format. */
export const POLICY_ADOPTED = 'PolicyAdopted';

/** When a policy came into force, and by whom. */
export interface PolicyRevision {
  /** What facts name. */
  readonly revision: number;
  /** Since when it holds, in milliseconds since the Unix epoch. */
  readonly at: number;
  readonly actor: Actor;
}

interface Adopted extends PolicyRevision {
  readonly document: object;
}

/** A policy, ready to decide with. */
export interface PolicyInForce {
  readonly policy: unknown;
  readonly revision: number;
}

/**
 * The company's policies as recorded history: a deadline that was computed years ago can be computed again, because
 * the policy of that day is still there.
 */
export class PolicyLedger {
  readonly #adopted: Adopted[] = [];
  readonly #compiled = new Map<string, unknown>();
  readonly #current = new Map<string, PolicyInForce>();

  private constructor(
    readonly store: EventStore,
    readonly catalogue: ProcessCatalogue,
  ) {}

  /** Opens the ledger; a new store gets the catalogue's default policy as its first one. */
  static async open(store: EventStore, catalogue: ProcessCatalogue): Promise<PolicyLedger> {
    const ledger = new PolicyLedger(store, catalogue);
    await ledger.refresh();
    if (ledger.revision >= 0) return ledger;
    try {
      await ledger.adopt(catalogue.defaultPolicy, { id: 'huiyin', role: 'system' });
    } catch (error) {
      // Another process opened the same new store at the same time: its first policy is now everybody's.
      if (!(error instanceof WrongExpectedRevisionError)) throw error;
    }
    return ledger;
  }

  /** The document in force. */
  get document(): object {
    return this.#adopted.at(-1)!.document;
  }

  /** The number of the policy in force. */
  get revision(): number {
    return this.#adopted.length - 1;
  }

  /** Every policy that was adopted, the first one first. */
  get history(): readonly PolicyRevision[] {
    return this.#adopted.map(({ revision, at, actor }) => ({ revision, at, actor }));
  }

  /**
   * The policy that was in force at a moment (milliseconds since the Unix epoch). Before the first adoption it is the
   * first one: histories that were imported are older than the log.
   */
  revisionAt(moment: number): number {
    return Math.max(
      0,
      this.#adopted.findLastIndex(({ at }) => at <= moment),
    );
  }

  /** The document that was in force at a moment. */
  documentAt(moment: number): object {
    return this.#adopted[this.revisionAt(moment)]!.document;
  }

  /** The document of that revision, or `undefined` when there is none. */
  documentOf(revision: number): object | undefined {
    return this.#adopted[revision]?.document;
  }

  /**
   * Puts another policy in force, from now on.
   *
   * @param at when it was decided, in milliseconds since the Unix epoch, where that isn't the moment of recording.
   * @returns its revision.
   * @throws Error that says what is wrong with it, or WrongExpectedRevisionError when another process adopted one that
   * wasn't known here yet; it is now.
   */
  async adopt(document: object, actor: Actor, at?: number): Promise<number> {
    // Checked as it will be read: whoever hands it in may still change the object.
    const data = JSON.parse(JSON.stringify(document)) as object;
    for (const { id } of this.catalogue.processes) this.catalogue.compilePolicy(data, id, '');
    const metadata = { actor, ...(at !== undefined && { occurredAt: new Date(at).toISOString() }) };
    const event = { id: randomUUID(), type: POLICY_ADOPTED, data, metadata };
    const expected = this.revision < 0 ? 'no-stream' : this.revision;
    try {
      const { revision } = await this.store.append(POLICY_STREAM, [event], expected);
      await this.refresh();
      return revision;
    } catch (error) {
      if (error instanceof WrongExpectedRevisionError) await this.refresh();
      throw error;
    }
  }

  /**
   * Looks again and again for policies that other processes adopted. A policy that can't be read just now is read the next
   * time: until then the one before decides, and facts say so.
   *
   * @param every milliseconds between two looks
   */
  follow(every: number): { stop(): void } {
    let looking = false;
    const look = async () => {
      if (looking) return;
      looking = true;
      await this.refresh().catch(() => undefined);
      looking = false;
    };
    const timer = setInterval(() => void look(), every).unref();
    return { stop: () => clearInterval(timer) };
  }

  /** Reads what was adopted since, by other processes too. */
  async refresh(): Promise<void> {
    const { revision: known } = this;
    try {
      for await (const event of this.store.readStream(POLICY_STREAM, { from: known + 1 }))
        this.#adopted[event.revision] = adoptedBy(event);
    } catch (error) {
      if (!(error instanceof StreamNotFoundError)) throw error;
    }
    if (this.revision !== known) this.#current.clear();
  }

  /** The policy that decides now, for one process in one store. */
  inForce(process: Process, store: string): PolicyInForce {
    const key = `${process.id} ${store}`;
    let current = this.#current.get(key);
    if (!current) {
      const { revision } = this;
      this.#current.set(key, (current = { policy: this.at(process, revision, store), revision }));
    }
    return current;
  }

  /** The policy of that revision, or `undefined` when there is none. */
  at(process: Process, revision: number, store: string): unknown {
    const document = this.documentOf(revision);
    if (!document) return undefined;
    const key = `${revision} ${process.id} ${store}`;
    let compiled = this.#compiled.get(key);
    if (!compiled)
      this.#compiled.set(key, (compiled = this.catalogue.compilePolicy(document, process.id, store)));
    return compiled;
  }
}

function adoptedBy({ revision, data, metadata, recordedAt }: RecordedEvent): Adopted {
  const { actor, occurredAt } = metadata as { readonly actor: Actor; readonly occurredAt?: string };
  const at = occurredAt === undefined ? recordedAt : Date.parse(occurredAt);
  return { revision, document: data as object, at, actor };
}
