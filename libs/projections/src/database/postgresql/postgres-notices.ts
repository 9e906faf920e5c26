import { sql, type Kysely } from 'kysely';
import type { CheckpointNotices, Listening } from '../../leading/checkpoint-notices.ts';
import { PostgresListening } from './postgres-listening.ts';
import type { PostgresLocation } from './postgres-location.ts';

export const CHANNEL = 'huiyin_checkpoint';

/** NOTIFY and LISTEN: the payload says in which schema the checkpoint has moved. */
export class PostgresNotices implements CheckpointNotices {
  constructor(private readonly location: PostgresLocation) {}

  async send(transaction: Kysely<never>): Promise<void> {
    await sql`select pg_notify(${CHANNEL}, ${this.location.schema})`.execute(transaction);
  }

  listen(callback: () => void): Listening {
    const { schema } = this.location;
    return new PostgresListening(this.location, CHANNEL, (payload) => {
      if (payload === schema) callback();
    });
  }
}
