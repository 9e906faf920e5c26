import { join } from 'node:path';
import Database from 'better-sqlite3';
import { complaint } from '@huiyin/complaint';
import { createActor, type AnyActorScope } from 'xstate';
import { STEPS } from '../workload.ts';

/** A command waiting for its commit. */
interface Waiting {
  readonly row: readonly [stream: string, revision: number, type: string, data: string];
  resolve(): void;
  reject(error: unknown): void;
}

/**
 * The least that durable, checked commands can cost here: a row a command, in group commits with `synchronous=FULL`, each
 * command checked by XState's pure `transition()` with one reused scope. No metadata, no deadlines, no idempotence.
 */
export class PlainRows {
  readonly #db: Database.Database;
  readonly #insert: Database.Statement;
  readonly #machine = complaint.definition.machine;
  readonly #scope: AnyActorScope;
  #queue: Waiting[] = [];
  #scheduled = false;

  constructor(directory: string) {
    this.#db = new Database(join(directory, 'plain.db'));
    this.#db.pragma('journal_mode = WAL');
    this.#db.pragma('synchronous = FULL');
    this.#db.exec(
      'create table rows (position integer primary key, stream text, revision integer, type text, data text, unique (stream, revision))',
    );
    this.#insert = this.#db.prepare('insert into rows (stream, revision, type, data) values (?, ?, ?, ?)');
    const self = createActor(this.#machine);
    this.#scope = {
      self,
      id: 'plain',
      sessionId: 'plain',
      system: self.system,
      logger: () => undefined,
      defer: () => undefined,
      emit: () => undefined,
      stopChild: () => undefined,
      actionExecutor: () => undefined,
    };
  }

  /** A lane's work: one step after the other of one complaint after the other. */
  lane(name: string): () => Promise<void> {
    let number = 0;
    let step = 0;
    let snapshot = this.#machine.getInitialSnapshot(this.#scope, { rounds: {}, limits: {} });
    return () => {
      const { fact, payload } = STEPS[step]!;
      if (step === 0) snapshot = this.#machine.getInitialSnapshot(this.#scope, { rounds: {}, limits: {} });
      else {
        const data = fact === 'SolutionProposed' ? { ...payload, approval: 'none' } : payload;
        const next = this.#machine.transition(snapshot, { type: fact, data } as never, this.#scope);
        if (next === snapshot && fact !== 'NoteAdded') throw new Error(`${fact} was refused`);
        snapshot = next;
      }
      const stream = `${name}-${number}`;
      const row = [stream, step, fact, JSON.stringify(payload)] as const;
      step += 1;
      if (step === STEPS.length) {
        step = 0;
        number += 1;
      }
      return this.append(row);
    };
  }

  append(row: Waiting['row']): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ row, resolve, reject });
      if (this.#scheduled) return;
      this.#scheduled = true;
      setImmediate(() => this.#commit());
    });
  }

  close(): void {
    this.#db.close();
  }

  #commit(): void {
    const group = this.#queue;
    this.#queue = [];
    this.#scheduled = false;
    try {
      this.#db.transaction(() => group.forEach(({ row }) => this.#insert.run(...row)))();
      group.forEach(({ resolve }) => resolve());
    } catch (error) {
      group.forEach(({ reject }) => reject(error));
    }
  }
}
