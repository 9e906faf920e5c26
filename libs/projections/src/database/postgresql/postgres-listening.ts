import pg from 'pg';
import type { Listening } from '../../leading/checkpoint-notices.ts';
import { BackOff } from '../../running/back-off.ts';
import type { PostgresLocation, Purpose } from './postgres-location.ts';

const LISTENING: Purpose = { name: 'listening', statementTimeout: 5_000, settings: {} };

/** A connection that listens, and is made again when it is lost. */
export class PostgresListening implements Listening {
  alive = false;
  readonly #stop = new AbortController();
  readonly #ended: Promise<void>;

  constructor(
    private readonly location: PostgresLocation,
    private readonly channel: string,
    private readonly heard: (payload: string | undefined) => void,
  ) {
    this.#ended = this.#keepListening();
  }

  stop(): Promise<void> {
    this.#stop.abort();
    return this.#ended;
  }

  async #keepListening(): Promise<void> {
    const { signal } = this.#stop;
    const backOff = new BackOff();
    while (!signal.aborted) {
      const client = new pg.Client(this.location.config(LISTENING));
      // Tried again; whoever waits for something also looks for it.
      await this.#listen(client, backOff, signal).catch(() => undefined);
      this.alive = false;
      await client.end().catch(() => undefined);
      await backOff.rest(signal);
    }
  }

  /** Until the connection is lost, or stopped. */
  async #listen(client: pg.Client, backOff: BackOff, signal: AbortSignal): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const over = () => resolve();
    client.on('error', over).on('end', over);
    client.on('notification', ({ payload }) => this.heard(payload));
    signal.addEventListener('abort', over);
    try {
      await client.connect();
      await client.query(`${this.location.settings(LISTENING)};listen ${this.channel}`);
      this.alive = true;
      backOff.reset();
      await promise;
    } finally {
      signal.removeEventListener('abort', over);
    }
  }
}
