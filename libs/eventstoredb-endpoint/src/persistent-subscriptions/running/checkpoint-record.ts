import type { GroupParts } from './group-parts.ts';
import type { Troubles } from './troubles.ts';

/** A group's checkpoint as it's on record. */
export class CheckpointRecord {
  readonly #parts: GroupParts;
  readonly #troubles: Troubles;
  #place: number | undefined;

  /** @param place the last one; nothing where there is none yet. */
  constructor(parts: GroupParts, troubles: Troubles, place: number | undefined) {
    this.#parts = parts;
    this.#troubles = troubles;
    this.#place = place;
  }

  get place(): number | undefined {
    return this.#place;
  }

  write(place: number): void {
    const { checkpoints, definition, head } = this.#parts;
    try {
      checkpoints.write(definition.id, { place, head: head() });
      this.#place = place;
    } catch (error) {
      // The next one will do: what is delivered twice meanwhile isn't lost.
      this.#troubles.tell(error, 'a checkpoint was not written');
    }
  }
}
