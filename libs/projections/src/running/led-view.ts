import type { EventStore, Position, RecordedEvent } from '@huiyin/event-store';
import { CheckpointMovedError } from '../database/errors.ts';
import type { ViewDatabase } from '../database/view-database.ts';
import type { Lead } from '../leading/leadership.ts';
import type { View } from '../views/view.ts';
import { beginBuild, moveCheckpoint, readCheckpoint, type Checkpoint } from './checkpoint.ts';

/**
 * A view that this process leads: rows and checkpoint are written in one transaction, and only where nobody else has written
 * since. What the lead knows of the checkpoint stays true as long as it leads.
 */
export class LedView<Tables> {
  #checkpoint: Checkpoint | undefined;

  private constructor(
    private readonly database: ViewDatabase<Tables>,
    private readonly view: View<Tables>,
    readonly lead: Lead,
  ) {}

  /**
   * Makes ready: tables exist, and are empty if another version of the view had filled them, or if they hold more than
   * the log, which was then put back to an older state.
   */
  static async open<Tables>(
    store: EventStore,
    database: ViewDatabase<Tables>,
    view: View<Tables>,
    lead: Lead,
  ): Promise<LedView<Tables>> {
    const led = new LedView(database, view, lead);
    view.forget();
    const checkpoint = await readCheckpoint(database.write, view.name);
    const holds = checkpoint?.version === view.version && checkpoint.position <= (await store.head());
    if (holds) led.#checkpoint = checkpoint;
    else await led.empty();
    return led;
  }

  get position(): Position {
    return this.#checkpoint?.position ?? 0;
  }

  /** Makes the tables anew. */
  async empty(): Promise<void> {
    const { view, lead } = this;
    view.forget();
    this.#checkpoint = await this.database.write.transaction().execute(async (transaction) => {
      lead.lost.throwIfAborted();
      const begun = await beginBuild(transaction, view.name, view.version);
      for (const { name } of view.tables) await transaction.schema.dropTable(name).ifExists().execute();
      await view.create(transaction);
      if (!this.database.isBeside) await view.index?.(transaction);
      return begun;
    });
  }

  /**
   * Applies events and moves the checkpoint: both or neither.
   *
   * @throws CheckpointMovedError when somebody else has written the view.
   */
  async apply(batch: readonly RecordedEvent[]): Promise<void> {
    const { view, lead, database } = this;
    const before = this.#checkpoint;
    if (!before) throw new CheckpointMovedError(view.name, 0);
    try {
      this.#checkpoint = await database.write.transaction().execute(async (transaction) => {
        // The connection is taken by now: it is the one that the lead was taken on, or the lead is lost.
        lead.lost.throwIfAborted();
        const moved = await moveCheckpoint(transaction, before, batch.at(-1)!.position);
        await view.apply(transaction, batch);
        await database.notices.send(transaction as never);
        return moved;
      });
    } catch (error) {
      view.forget();
      throw error;
    }
  }
}
