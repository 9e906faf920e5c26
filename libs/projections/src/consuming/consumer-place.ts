import { NotLeadingError } from '../database/errors.ts';
import type { Lead } from '../leading/leadership.ts';
import { readHandled, saveHandled, type HandledEvent } from './consumer-checkpoint.ts';
import { openConsumerDatabase, type ConsumerDatabase } from './consumer-database.ts';

/** The right to act as a consumer, with the checkpoint that only its holder moves. */
export interface ConsumerLead extends Lead {
  /** The event that was dealt with last, by whoever led; nothing where nobody has ever begun. */
  readonly handled: HandledEvent | undefined;
  /**
   * Says how far it has come; resolves when that would survive a power cut.
   *
   * @throws NotLeadingError when the lead was lost: somebody else acts now.
   */
  save(event: HandledEvent): Promise<void>;
}

/**
 * What a consumer, somebody who acts on events outside of any view, keeps: how far it has come, and who may act. No rebuild
 * touches it.
 */
export class ConsumerPlace {
  private constructor(
    readonly name: string,
    private readonly database: ConsumerDatabase,
  ) {}

  /**
   * @param location a directory, or a PostgreSQL database, as for `openViewDatabase`.
   * @param name small letters, digits and `-`.
   * @throws InvalidViewsLocationError
   */
  static async open(location: string, name: string): Promise<ConsumerPlace> {
    if (!/^[a-z][a-z0-9-]*$/.test(name)) throw new RangeError(`“${name}” is no name for a consumer.`);
    return new ConsumerPlace(name, await openConsumerDatabase(location, name));
  }

  /** Fit for logs. */
  get place(): string {
    return this.database.place;
  }

  /** How far whoever leads has come. @throws ViewsUnavailableError */
  handled(): Promise<HandledEvent | undefined> {
    return readHandled(this.database.db, this.name);
  }

  /** Takes the lead; nothing while somebody else has it. @throws ViewsUnavailableError */
  async tryLead(): Promise<ConsumerLead | undefined> {
    const { name, database } = this;
    const lead = await database.leadership.tryLead(name);
    if (!lead) return undefined;
    try {
      return new Leading(this, lead, database, await this.handled());
    } catch (error) {
      await lead.release();
      throw error;
    }
  }

  /** Idempotent. */
  close(): Promise<void> {
    return this.database.close();
  }
}

class Leading implements ConsumerLead {
  constructor(
    private readonly consumer: ConsumerPlace,
    private readonly lead: Lead,
    private readonly database: ConsumerDatabase,
    public handled: HandledEvent | undefined,
  ) {}

  get lost(): AbortSignal {
    return this.lead.lost;
  }

  async save(event: HandledEvent): Promise<void> {
    const { name, place } = this.consumer;
    await this.database.db.transaction().execute(async (transaction) => {
      // The session that writes is the one that the lead was taken on, or the lead is lost.
      if (this.lost.aborted) throw new NotLeadingError(name, place);
      await saveHandled(transaction, name, event);
    });
    this.handled = event;
  }

  release(): Promise<void> {
    return this.lead.release();
  }
}
