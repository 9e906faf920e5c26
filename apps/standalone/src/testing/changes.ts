import { randomUUID } from 'node:crypto';
import type { SimulatedApp, TokenBearer } from './simulated-app.ts';

/** What changes something, and what was answered. */
export interface Exchange {
  readonly method: string;
  /** As the API’s description names it. */
  readonly route: string;
  readonly status: number;
  readonly body: unknown;
}

type Names = Readonly<Record<string, string>>;
type Body = Readonly<Record<string, unknown>>;

const SUPERVISOR = { id: 'supervisor.0', name: '主管', role: 'supervisor', store: 'S01' };
const AGENT = { id: 'agent.new', name: '新人', role: 'agent', store: 'S01' };
const ADMIN = { id: 'admin.1', name: '管理员', role: 'admin' };

const customer = { id: 'C-901', name: '郑爽', phone: '13900139001' };
const complaint = {
  ...{ channel: 'hotline', customer, description: '少发一件', category: 'delivery', severity: 'minor' },
};
const OPENINGS: Readonly<Record<string, Body>> = {
  complaints: complaint,
  'order-follow-ups': { channel: 'app', customer, order: 'SO-901', amount: 300 },
  'follow-up-visits': { channel: 'hotline', customer, occasion: 'service' },
  'return-exchanges': {
    ...{ channel: 'store', customer, description: '尺寸不合', ground: 'no-reason', wish: 'refund' },
    ...{ remoteSale: true, amount: 199 },
  },
};
const MACRO = {
  values: { words: '非常抱歉', findings: '漏发', promisedBy: '2026-06-08T18:00:00+08:00' },
};
const ABSENCE = { from: '2026-06-08T00:00:00+08:00', until: '2026-06-10T00:00:00+08:00', reason: '年假' };
const VIEW = { name: '我的急件', filter: { severity: 'critical' }, shared: true };

/** Changes something by every kind of route, and is refused by some: the same for each process. */
export class Changes {
  readonly exchanges: Exchange[] = [];
  readonly #app: SimulatedApp;

  constructor(app: SimulatedApp) {
    this.#app = app;
  }

  async make(): Promise<readonly Exchange[]> {
    for (const collection of Object.keys(OPENINGS)) await this.#casework(collection);
    await this.#atOnce();
    await this.#staff();
    await this.#views();
    await this.#policy();
    await this.#parked();
    return this.exchanges;
  }

  async #casework(collection: string): Promise<void> {
    const own = `/api/${collection}`;
    const opened = await this.#ask('post', own, {}, OPENINGS[collection]);
    const of = { id: String(opened.id) };
    await this.#ask('post', own, {}, { channel: 'carrier pigeon' });
    await this.#ask('post', `${own}/{id}/add-note`, of, { text: '已致电' });
    await this.#ask('post', `${own}/{id}/add-note`, of, { text: '已致电' }, { 'if-match': '"1"' });
    await this.#ask('post', `${own}/{id}/add-note`, { id: 'nothing' }, { text: '已致电' });
    await this.#ask('post', `${own}/{id}/assign-automatically`, of, {});
    await this.#ask('post', `${own}/{id}/take`, of, {});
    await this.#ask('post', `${own}/{id}/macros/{name}`, { ...of, name: 'apologise-and-settle' }, MACRO);
  }

  async #atOnce(): Promise<void> {
    const cases = [{ id: 'nothing' }];
    for (let count = 0; count < 2; count++) {
      const { id } = await this.#ask('post', '/api/complaints', {}, complaint);
      cases.push({ id: String(id) });
    }
    const note = { process: 'complaint', command: 'add-note', payload: { text: '统一回访' }, cases };
    const settle = { process: 'complaint', macro: 'apologise-and-settle', ...MACRO, cases };
    for (const body of [{ ...note, preview: true }, note, { ...settle, preview: true }, settle])
      await this.#ask('post', '/api/bulk', {}, body);
  }

  async #staff(): Promise<void> {
    const { id, name, role, store } = AGENT;
    await this.#ask(
      'put',
      '/api/staff/{id}',
      { id },
      { name, role, store, team: '一组', skills: ['delivery'] },
    );
    await this.#ask('post', '/api/staff/{id}/absences', { id }, ABSENCE);
    await this.#ask('delete', '/api/staff/{id}/absences/{from}', { id, from: ABSENCE.from });
    const received = await this.#ask('post', '/api/complaints', {}, complaint);
    await this.#ask('post', '/api/complaints/{id}/assign', { id: String(received.id) }, { assignee: id });
    await this.#read(`/api/cases?limit=1&after=${String(received.position)}`);
    for (const preview of [true, false])
      await this.#ask('post', '/api/staff/{id}/handover', { id }, { reason: '培训', preview });
    await this.#ask('delete', '/api/staff/{id}', { id });
    await this.#ask('delete', '/api/staff/{id}', { id: 'nobody' });
  }

  async #views(): Promise<void> {
    const { id } = await this.#ask('post', '/api/views', {}, VIEW);
    await this.#ask('post', '/api/views', {}, VIEW);
    const of = { id: String(id) };
    await this.#ask('put', '/api/views/{id}', of, { ...VIEW, sort: 'due' });
    await this.#ask('put', '/api/views/{id}', of, { ...VIEW, sort: 'due' }, { 'if-match': '"1"' });
    await this.#ask('delete', '/api/views/{id}', of, undefined, { 'if-match': '"2"' });
  }

  async #policy(): Promise<void> {
    const { document } = await this.#read<{ document: object }>('/api/policy', ADMIN);
    const any = { 'if-match': '*' };
    await this.#ask('put', '/api/policy', {}, document as Body, any, ADMIN);
    await this.#ask('put', '/api/policy', {}, { nonsense: 1 }, any, ADMIN);
    await this.#ask('put', '/api/policy', {}, document as Body, { 'if-match': '"0"' }, ADMIN);
  }

  /** Of a case in whose stream somebody wrote what no view follows. */
  async #parked(): Promise<void> {
    const { id } = await this.#ask('post', '/api/complaints', {}, complaint);
    const stream = String(id);
    const scribble = { id: randomUUID(), type: 'Scribble', data: {}, metadata: {} };
    await this.#app.record(stream, [scribble]);
    const { position } = await this.#ask('post', '/api/complaints', {}, complaint);
    await this.#read(`/api/cases?limit=1&after=${String(position)}`);
    await this.#read(`/api/sla?after=${String(position)}`);
    const of = { view: 'cases', stream };
    for (const kind of ['retry', 'skip', 'skip'])
      await this.#ask('post', `/api/parked/{view}/{stream}/${kind}`, of, { why: '误写入' });
  }

  async #ask(
    method: string,
    route: string,
    names: Names,
    body?: Body,
    headers: Names = {},
    who: TokenBearer = SUPERVISOR,
  ): Promise<Body> {
    const path = route.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(names[name]!));
    const answer = await fetch(this.#app.url + path, {
      method: method.toUpperCase(),
      headers: {
        authorization: `Bearer ${await this.#app.token(who)}`,
        ...(body && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    const told: unknown = text === '' ? undefined : JSON.parse(text);
    this.exchanges.push({ method, route, status: answer.status, body: told });
    return (told ?? {}) as Body;
  }

  async #read<T>(path: string, who: TokenBearer = SUPERVISOR): Promise<T> {
    const authorization = `Bearer ${await this.#app.token(who)}`;
    return (await (await fetch(this.#app.url + path, { headers: { authorization } })).json()) as T;
  }
}
