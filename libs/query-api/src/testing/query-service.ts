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
import { HttpCaller, type Caller, type HttpAnswer } from '@huiyin/service-kit/testing';
import { StaffLedger } from '@huiyin/staff';
import { CasesView, type SupervisionTables } from '@huiyin/supervision';
import { QUERY_SCHEMAS } from '../answer-schemas.ts';
import { QueryApiModule } from '../query-api.module.ts';
import type { QueryParts } from '../query-parts.ts';
import type { AnswerBody } from './answer-body.ts';

export type Answer = HttpAnswer<AnswerBody>;

export type { Caller };

const PARTIES = { issuer: 'huiyin', audience: 'huiyin-api' };
export const AGENT: Caller = { role: 'agent', store: 'S01', id: 'li.na' };
export const SUPERVISOR: Caller = { role: 'supervisor', store: 'S01', id: 'chen.jie' };
export const AUDITOR: Caller = { role: 'auditor' };

/** The query API over real parts: a log in memory, views that a projector keeps up to date, HTTP, tokens. */
export class QueryService extends HttpCaller<AnswerBody> {
  private constructor(
    url: string,
    issuer: TokenIssuer,
    readonly runtime: Runtime,
    readonly projector: Projector<SupervisionTables>,
    private readonly deadlines: Projector<DeadlineTables>,
    readonly database: ViewDatabase<SupervisionTables>,
    readonly staff: StaffLedger,
    /** Idempotent. */
    readonly stop: () => Promise<void>,
  ) {
    super(url, issuer);
  }

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
      // Tokens are issued, and expire, by the real clock.
      live: { tokensNow: () => Date.now() },
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
    return new QueryService(
      url,
      new TokenIssuer(key, PARTIES),
      runtime,
      projector,
      deadlines,
      database,
      staff,
      () => (stopped ??= stop()),
    );
  }

  get(path: string, caller: Caller = AGENT, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('GET', path, caller, undefined, headers);
  }

  /** Once everything recorded so far is visible, in every view. */
  async caughtUp(): Promise<number> {
    const head = await this.runtime.store.head();
    for (const view of [this.projector, this.deadlines])
      if (!(await view.reached(head, 30_000)))
        throw new Error('The view doesn’t get there', { cause: view.current.failure });
    return head;
  }
}
