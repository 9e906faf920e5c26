import { sql, type Kysely } from 'kysely';
import type { Lead, Leadership } from '../../leading/leadership.ts';
import type { WriteSession } from './write-session.ts';

/**
 * An advisory lock of the session that also writes: when the session is gone, so is the lock, and with it the transaction
 * that was under way. Nobody else has to judge whether a leader is still alive.
 */
export class PostgresLeadership implements Leadership {
  constructor(
    private readonly session: WriteSession,
    private readonly write: Kysely<never>,
    private readonly schema: string,
    /** What is led. */
    private readonly kind: 'view' | 'consumer' = 'view',
  ) {}

  tryLead(name: string): Promise<Lead | undefined> {
    const key = sql`hashtextextended(${`huiyin ${this.kind} ${this.schema}.${name}`}, 0)`;
    return this.write.connection().execute(async (connection) => {
      const { lost } = await this.session.connect();
      const taking = sql<{ taken: boolean }>`select pg_try_advisory_lock(${key}) as taken`;
      const { rows } = await taking.execute(connection);
      const release = async () => {
        if (!lost.aborted) await sql`select pg_advisory_unlock(${key})`.execute(this.write);
      };
      return rows[0]?.taken ? { lost, release: () => release().catch(() => undefined) } : undefined;
    });
  }
}
