import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Runtime } from '@huiyin/case-runtime/testing';
import { ROLES } from '@huiyin/casework';
import { InMemoryEventStore, type RecordedEvent } from '@huiyin/event-store';
import { collect } from '@huiyin/event-store/testing';
import { assignmentOf, catalogue, ladderOf, macrosOf, type PolicyDocument } from '@huiyin/processes';
import { openViewDatabase, Projector } from '@huiyin/projections';
import { Assigner, HandOver, ParkingLedger } from '@huiyin/reactions';
import {
  createHttpApplication,
  listen,
  openSigningKey,
  setUpOpenApi,
  TokenIssuer,
  TokenVerifier,
} from '@huiyin/service-kit';
import { HttpCaller, type Caller, type HttpAnswer } from '@huiyin/service-kit/testing';
import { StaffLedger, type DescribeStaffMember } from '@huiyin/staff';
import { CasesView, type SupervisionTables } from '@huiyin/supervision';
import { OpenWorkInViews } from '@huiyin/supervision';
import { COMMAND_SCHEMAS } from '../answer-schema.ts';
import { CaseworkApiModule } from '../casework/casework-api.module.ts';

export type { Caller };

const PARTIES = { issuer: 'huiyin', audience: 'huiyin-api' };
export const ADMIN: Caller = { role: 'admin', id: 'admin' };
export const AGENT: Caller = { role: 'agent', store: 'S01', id: 'li.na' };
export const SUPERVISOR: Caller = { role: 'supervisor', store: 'S01', id: 'chen.jie' };
export const MANAGER: Caller = { role: 'store-manager', store: 'S01', id: 'liu.yang' };
export const ELSEWHERE: Caller = { role: 'supervisor', store: 'S02', id: 'qian.li' };

/** Working the cases over real parts: a log in memory, views that a projector keeps up to date, HTTP, tokens. */
export class CaseworkService extends HttpCaller {
  private constructor(
    url: string,
    issuer: TokenIssuer,
    readonly runtime: Runtime,
    readonly staff: StaffLedger,
    readonly parking: ParkingLedger,
    private readonly projector: Projector<SupervisionTables>,
    readonly stop: () => Promise<void>,
  ) {
    super(url, issuer);
  }

  static async start(): Promise<CaseworkService> {
    const directory = await mkdtemp(join(tmpdir(), 'huiyin-casework-'));
    const runtime = await Runtime.open(new InMemoryEventStore(), catalogue);
    const { store, commands, policies } = runtime;
    const view = new CasesView(catalogue.process, catalogue.compilePolicy);
    const database = await openViewDatabase<SupervisionTables>(directory, view);
    const projector = await Projector.open(store, database, view);
    projector.start();
    const staff = await StaffLedger.open(store);
    const parking = new ParkingLedger(store);
    const now = () => runtime.now;
    const document = () => policies.document as PolicyDocument;
    const rules = {
      skills: (where: string) => assignmentOf(document(), where).skills,
      automatic: () => false,
      ladder: (where: string, level: 'supervisor' | 'store-manager') => ladderOf(document(), where)[level],
    };
    const assigner = new Assigner(staff, new OpenWorkInViews(() => database.read), rules, now);
    const api = CaseworkApiModule.register({
      catalogue,
      commands,
      staff,
      handOver: new HandOver(assigner, commands),
      parking,
      macros: (process, where) => macrosOf(document(), process, where),
      now,
    });
    const key = await openSigningKey(directory);
    const app = await createHttpApplication(api, {
      verifier: new TokenVerifier(key, { ...PARTIES, roles: Object.keys(ROLES) }),
      log: false,
      stopOnSignals: false,
    });
    setUpOpenApi(app, { title: 'Casework', version: '1', description: '', schemas: COMMAND_SCHEMAS });
    const url = await listen(app, { port: 0 });
    return new CaseworkService(
      url,
      new TokenIssuer(key, PARTIES),
      runtime,
      staff,
      parking,
      projector,
      async () => {
        await app.close();
        await projector.stop();
        await database.close();
        await store.close();
        await rm(directory, { recursive: true });
      },
    );
  }

  get(path: string, caller: Caller): Promise<HttpAnswer> {
    return this.send('GET', path, caller);
  }

  post(path: string, caller: Caller, body: unknown = {}, headers: Record<string, string> = {}) {
    return this.send('POST', path, caller, body, headers);
  }

  /** Puts a person into the directory. */
  async employ(id: string, more: Partial<DescribeStaffMember> = {}): Promise<void> {
    const payload = { name: id, store: 'S01', role: 'agent' as const, ...more };
    await this.staff.give(
      { name: 'describe', id, payload },
      { id: 'admin', role: 'admin' },
      this.runtime.now,
    );
  }

  /** Once the views have everything. */
  async caughtUp(): Promise<void> {
    const head = await this.runtime.store.head();
    if (!(await this.projector.reached(head, 30_000))) throw new Error('The view doesn’t get there');
  }

  log(): Promise<RecordedEvent[]> {
    return collect(this.runtime.store.readAll());
  }

  /** The types of what is recorded of a case, or of another stream. */
  async facts(stream: string): Promise<readonly string[]> {
    return (await this.log()).filter((event) => event.stream === stream).map(({ type }) => type);
  }
}
