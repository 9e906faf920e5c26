import type { SimulatedApp, TokenBearer } from '@huiyin/standalone/testing';

/** A case as lists give it; what tests look at. */
export interface ListedCase {
  readonly id: string;
  readonly process: string;
  readonly state: string;
  readonly version: number;
  readonly title: string;
  readonly assignee?: string;
  readonly customerId?: string;
  readonly category?: string;
  readonly overdue: boolean;
}

/** A fact of a case, as its history gives it. */
export interface RecordedFact {
  readonly type: string;
  readonly actor: { readonly id: string; readonly role: string };
  readonly data: Readonly<Record<string, unknown>>;
}

/** Reads what is recorded by the public API, with the eyes of the audit: what a screen says is held against it. */
export class Recorded {
  readonly #app: SimulatedApp;
  readonly #reader: TokenBearer;

  constructor(app: SimulatedApp, reader: TokenBearer) {
    this.#app = app;
    this.#reader = reader;
  }

  async ask<T>(path: string): Promise<T> {
    const token = await this.#app.token(this.#reader);
    const response = await fetch(this.#app.url + path, { headers: { authorization: `Bearer ${token}` } });
    if (!response.ok) throw new Error(`${response.status} ${path}: ${await response.text()}`);
    return (await response.json()) as T;
  }

  /** @param query case filters, e.g. `process=complaint&state=received` */
  async cases(query: string): Promise<readonly ListedCase[]> {
    return (await this.ask<{ readonly items: readonly ListedCase[] }>(`/api/cases?${query}`)).items;
  }

  async facts(id: string): Promise<readonly RecordedFact[]> {
    const path = `/api/cases/${id}/history?limit=1000`;
    return (await this.ask<{ readonly items: readonly RecordedFact[] }>(path)).items;
  }

  /** The types of its facts, in order. */
  async types(id: string): Promise<readonly string[]> {
    return (await this.facts(id)).map(({ type }) => type);
  }
}
