import pg from 'pg';
import type { ConnectionSource } from '../one-connection-driver.ts';
import { ViewsUnavailableError } from '../errors.ts';
import { PostgresConnection } from './postgres-connection.ts';
import { postgresError } from './postgres-error.ts';
import type { PostgresLocation, Purpose } from './postgres-location.ts';

/** A session, with what can be held only as long as it lasts. */
export interface OpenSession extends PostgresConnection {
  /** Aborted when the session is lost. */
  readonly lost: AbortSignal;
}

/** The one session that writes: made when it is first needed, and made anew when it was lost. */
export class WriteSession implements ConnectionSource {
  #current: Promise<OpenSession> | undefined;
  #closed = false;

  constructor(
    private readonly location: PostgresLocation,
    private readonly purpose: Purpose,
    /** Makes ready what is written to, each time that a session begins. */
    private readonly prepare: (session: PostgresConnection) => Promise<void>,
  ) {}

  connect(): Promise<OpenSession> {
    if (this.#closed) return Promise.reject(new Error('The view database is closed.'));
    if (!this.#current) {
      const forget = () => {
        if (this.#current === session) this.#current = undefined;
      };
      const session: Promise<OpenSession> = this.#open(forget);
      session.catch(forget);
      this.#current = session;
    }
    return this.#current;
  }

  async close(): Promise<void> {
    this.#closed = true;
    const session = await this.#current?.catch(() => undefined);
    await session?.client.end();
  }

  async #open(forget: () => void): Promise<OpenSession> {
    const { location, purpose } = this;
    const place = String(location);
    const client = new pg.Client(location.config(purpose));
    const lost = new AbortController();
    const lose = (error: unknown) => {
      forget();
      lost.abort(postgresError(error, place));
    };
    client.on('error', lose);
    client.on('end', () => lose(new ViewsUnavailableError(place, 'the session has ended')));
    const session = Object.assign(
      new PostgresConnection(client, (error) => {
        const told = postgresError(error, place);
        // A session that doesn't answer any more still holds its locks until it is ended.
        if (told instanceof ViewsUnavailableError && isSilence(error)) session.destroy();
        return told;
      }),
      { lost: lost.signal },
    );
    try {
      await client.connect();
      await client.query(location.settings(purpose));
      await this.prepare(session);
      return session;
    } catch (error) {
      lose(error);
      client.end().catch(() => undefined);
      throw postgresError(error, place);
    }
  }
}

const isSilence = (error: unknown) => (error as Error).message === 'Query read timeout';
