import type { Checkpoint, CheckpointStore } from './checkpoint-store.ts';

/** Checkpoints that end with the process: for stores that do so, too. */
export class InMemoryCheckpoints implements CheckpointStore {
  readonly #checkpoints = new Map<string, Checkpoint>();

  read(id: string): Checkpoint | undefined {
    return this.#checkpoints.get(id);
  }

  write(id: string, checkpoint: Checkpoint): void {
    this.#checkpoints.set(id, checkpoint);
  }

  remove(id: string): void {
    this.#checkpoints.delete(id);
  }

  close(): void {}
}
