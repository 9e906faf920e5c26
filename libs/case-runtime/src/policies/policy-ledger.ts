import { StreamNotFoundError, type EventStore } from '@huiyin/event-store';
import { randomUUID } from 'node:crypto';
import type { Actor, Process } from '@huiyin/process-engine';
import type { ProcessCatalogue } from '../catalogue.ts';

/** The stream of policies: each event is a whole document, its revision is the number that facts name. */
export const POLICY_STREAM = 'policy';
/** A policy is in force from now on. Storage format. */
export const POLICY_ADOPTED = 'PolicyAdopted';

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
  readonly #documents: object[] = [];
  readonly #compiled = new Map<string, unknown>();
  readonly #current = new Map<string, PolicyInForce>();

  private constructor(
    readonly store: EventStore,
    readonly catalogue: ProcessCatalogue,
  ) {}

  /** Opens the ledger; a new store gets the catalogue's default policy as its first one. */
  static async open(store: EventStore, catalogue: ProcessCatalogue): Promise<PolicyLedger> {
    const ledger = new PolicyLedger(store, catalogue);
    await ledger.#read();
    if (ledger.#documents.length === 0)
      await ledger.adopt(catalogue.defaultPolicy, { id: 'huiyin', role: 'system' });
    return ledger;
  }

  /** The document in force. */
  get document(): object {
    return this.#documents.at(-1)!;
  }

  get revision(): number {
    return this.#documents.length - 1;
  }

  /** Puts another policy in force, from now on. @throws Error that says what is wrong with it. */
  async adopt(document: object, actor: Actor): Promise<number> {
    for (const { id } of this.catalogue.processes) this.catalogue.compilePolicy(document, id, '');
    const { revision } = await this.store.append(
      POLICY_STREAM,
      [{ id: randomUUID(), type: POLICY_ADOPTED, data: document, metadata: { actor } }],
      this.#documents.length === 0 ? 'no-stream' : this.revision,
    );
    this.#documents.push(document);
    this.#current.clear();
    return revision;
  }

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
    const document = this.#documents[revision];
    if (!document) return undefined;
    const key = `${revision} ${process.id} ${store}`;
    let compiled = this.#compiled.get(key);
    if (!compiled)
      this.#compiled.set(key, (compiled = this.catalogue.compilePolicy(document, process.id, store)));
    return compiled;
  }

  async #read(): Promise<void> {
    try {
      for await (const { data } of this.store.readStream(POLICY_STREAM)) this.#documents.push(data as object);
    } catch (error) {
      if (!(error instanceof StreamNotFoundError)) throw error;
    }
  }
}
