import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Runtime } from '@huiyin/case-runtime/testing';
import { ROLES } from '@huiyin/casework';
import { InMemoryEventStore } from '@huiyin/event-store';
import { DeadlinesView, type DeadlineTables } from '@huiyin/deadlines';
import { calendarOf, catalogue, remindersOf } from '@huiyin/processes';
import { openViewDatabase, Projector, type ViewDatabase } from '@huiyin/projections';
import {
  createHttpApplication,
  listen,
  openSigningKey,
  setUpOpenApi,
  TokenIssuer,
  TokenVerifier,
} from '@huiyin/service-kit';
import { StaffLedger } from '@huiyin/staff';
import { CasesView, type SupervisionTables } from '@huiyin/supervision';
import { QUERY_SCHEMAS } from '../answer-schemas.ts';
import { QueryApiModule } from '../query-api.module.ts';
import type { QueryParts } from '../query-parts.ts';
import type { AnswerBody } from './answer-body.ts';

/** Who asks. */
export interface Asker {
  readonly role: string;
  readonly store?: string;
  readonly id?: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Of JSON; empty otherwise. */
  readonly body: AnswerBody;
}

const PARTIES = { issuer: 'huiyin', audience: 'huiyin-api' };
export const AGENT: Asker = { role: 'agent', store: 'S01', id: 'li.na' };
export const SUPERVISOR: Asker = { role: 'supervisor', store: 'S01', id: 'chen.jie' };
export const AUDITOR: Asker = { role: 'auditor' };

/** The query API over real parts: a log in memory, views that a projector keeps up to date, HTTP, tokens. */
export class QueryService {
  readonly #tokens = new Map<string, string>();

  private constructor(
    readonly runtime: Runtime,
    readonly projector: Projector<SupervisionTables>,
    private readonly deadlines: Projector<DeadlineTables>,
    readonly database: ViewDatabase<SupervisionTables>,
    readonly url: string,
    readonly staff: StaffLedger,
    private readonly issuer: TokenIssuer,
    /** Idempotent. */
    readonly stop: () => Promise<void>,
  ) {}

  static async start(extra: Partial<QueryParts> = {}): Promise<QueryService> {
    const directory = await mkdtemp(join(tmpdir(), 'huiyin-queries-'));
    const runtime = await Runtime.open(new InMemoryEventStore(), catalogue);
    const { store, policies } = runtime;
    const view = new CasesView(catalogue.process, catalogue.compilePolicy);
    const database = await openViewDatabase<SupervisionTables>(directory, view);
    const projector = await Projector.open(store, database, view);
    projector.start();
    const deadlinesView = new DeadlinesView(catalogue.process, {
      calendar: (document, _, at) => calendarOf(document, at),
      reminders: remindersOf,
    });
    const deadlineDatabase = await openViewDatabase<DeadlineTables>(directory, deadlinesView);
    const deadlines = await Projector.open(store, deadlineDatabase, deadlinesView);
    deadlines.start();
    const key = await openSigningKey(directory);
    const now = () => runtime.now;
    const staff = await StaffLedger.open(store);
    const parts: QueryParts = {
      catalogue,
      policies,
      store,
      cases: projector,
      deadlines,
      staff,
      now,
      ...extra,
    };
    const app = await createHttpApplication(QueryApiModule.register(parts), {
      verifier: new TokenVerifier(key, { ...PARTIES, roles: Object.keys(ROLES) }),
      log: false,
      stopOnSignals: false,
      shutdownGrace: 60_000,
    });
    setUpOpenApi(app, { title: 'Queries', version: '1', description: '', schemas: QUERY_SCHEMAS });
    const url = await listen(app, { port: 0 });
    let stopped: Promise<void> | undefined;
    const stop = async () => {
      await app.close();
      await projector.stop();
      await database.close();
      await deadlines.stop();
      await deadlineDatabase.close();
      await store.close();
      await rm(directory, { recursive: true });
    };
    const issuer = new TokenIssuer(key, PARTIES);
    return new QueryService(
      runtime,
      projector,
      deadlines,
      database,
      url,
      staff,
      issuer,
      () => (stopped ??= stop()),
    );
  }

  async token({ role, store, id = role }: Asker): Promise<string> {
    const key = JSON.stringify([role, store, id]);
    const known = this.#tokens.get(key);
    if (known) return known;
    const content = { sub: id, name: id, role, expiresIn: 3600, ...(store && { store }) };
    const token = await this.issuer.issue(content);
    this.#tokens.set(key, token);
    return token;
  }

  get(path: string, asker: Asker = AGENT, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('GET', path, asker, undefined, headers);
  }

  /** Once everything recorded so far is visible, in every view. */
  async caughtUp(): Promise<number> {
    const head = await this.runtime.store.head();
    for (const view of [this.projector, this.deadlines])
      if (!(await view.reached(head, 30_000)))
        throw new Error('The view doesn’t get there', { cause: view.current.failure });
    return head;
  }

  async send(
    method: string,
    path: string,
    asker: Asker,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const answer = await fetch(this.url + path, {
      method,
      headers: {
        authorization: `Bearer ${await this.token(asker)}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return {
      status: answer.status,
      headers: answer.headers,
      text,
      body: (text.startsWith('{') ? JSON.parse(text) : {}) as AnswerBody,
    };
  }
}
