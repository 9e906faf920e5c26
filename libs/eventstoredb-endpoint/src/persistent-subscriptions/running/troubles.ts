import type { Log } from '../../log.ts';
import type { GroupDefinition } from '../definition/group-definition.ts';

/** What a group does that may fail for a while. */
export type Undertaking = 'reading' | 'parking' | 'replaying';

/** What is in a group's way: said in the log, and shown until it's over. Nothing stops in silence. */
export class Troubles {
  readonly #log: Log;
  readonly #of: { readonly stream: string; readonly group: string };
  readonly #current = new Map<Undertaking, string>();

  constructor(log: Log, { stream, group }: GroupDefinition) {
    this.#log = log;
    this.#of = { stream, group };
  }

  /** For whoever undertakes it, to tell failures and their end. */
  of(undertaking: Undertaking) {
    return {
      /** @param retryIn milliseconds; Infinity: it isn't tried again. */
      failed: (error: unknown, retryIn: number) => {
        const message = error instanceof Error ? error.message : String(error);
        const next = retryIn === Infinity ? 'this is final' : `next attempt in ${retryIn} ms`;
        this.#current.set(undertaking, `${undertaking} fails: ${message} (${next})`);
        this.#log.warn({ ...this.#of, err: error, retryIn }, `Persistent subscription: ${undertaking} fails`);
      },
      recovered: () => {
        if (!this.#current.delete(undertaking)) return;
        this.#log.info(this.#of, `Persistent subscription: ${undertaking} works again`);
      },
    };
  }

  /** Something failed that needs nobody to wait for it. */
  tell(error: unknown, message: string): void {
    this.#log.warn({ ...this.#of, err: error }, `Persistent subscription: ${message}`);
  }

  /** What is in the way now; empty if nothing is. */
  toString(): string {
    return [...this.#current.values()].join('; ');
  }
}
