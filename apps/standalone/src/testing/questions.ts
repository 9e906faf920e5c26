import type { SimulatedApp, TokenBearer } from './simulated-app.ts';

interface Asked {
  readonly status: number;
  readonly body: unknown;
}

type Names = Readonly<Record<string, string>>;

interface KnownCase {
  readonly id: string;
  readonly process: string;
  readonly version: number;
  readonly customerId?: string;
  readonly assignee?: string;
}

/** What there is in the company to ask for. */
interface Known {
  readonly processes: readonly { readonly id: string; readonly collection: string }[];
  readonly cases: readonly KnownCase[];
  readonly figures: readonly string[];
  readonly views: readonly string[];
}

const SUPERVISOR = { id: 'supervisor.0', name: '主管', role: 'supervisor', store: 'S01' };

/** Whom a route wants, where that isn’t a supervisor. */
const ASKERS: Readonly<Record<string, TokenBearer>> = {
  '/api/subscriptions': { id: 'admin.1', name: '管理员', role: 'admin' },
};

/** Queries that a route is asked with, where not only without. */
const QUERIES: Readonly<Record<string, (known: Known) => readonly string[]>> = {
  '/api/board': ({ processes }) => processes.map(({ id }) => `process=${id}`),
  '/api/cases': () => ['limit=500', 'limit=1&count=true'],
  '/api/complaints/earlier': ({ cases }) =>
    cases
      .filter(({ process, customerId }) => process === 'complaint' && customerId)
      .map(({ customerId }) => `customer=${customerId}`),
  '/api/figures': () => ['', 'period=month&by=store'],
  '/api/figures/{name}': () => ['', 'period=week&by=store'],
  '/api/figures/{name}/cases': () => ['from=2026-05-01', 'from=2026-05-01&part=denominator'],
  '/api/funnel': ({ processes }) => processes.map(({ id }) => `process=${id}&period=quarter&by=channel`),
  '/api/funnel/cases': ({ processes }) => [
    ...processes.map(({ id }) => `process=${id}`),
    'process=complaint&step=verifying&part=reached',
  ],
  '/api/hot-spots': () => ['all=true'],
  '/api/macros': ({ processes }) => processes.map(({ id }) => `process=${id}`),
  '/api/people': ({ cases }) =>
    cases.flatMap(({ assignee }) => (assignee ? [`ids=${assignee}`] : [])).slice(0, 5),
  '/api/sla': () => ['', 'by=target,process,store'],
  '/api/sla/cases': () => ['', 'part=cancelled'],
  '/api/staff': () => ['', 'left=true'],
  '/api/stuck': () => ['', 'silentDays=1&unansweredHours=1'],
  '/api/workload': () => ['by=assignee', 'by=team', 'by=store'],
};

/** The names in a route’s address, as often as it’s asked. */
const NAMES: Readonly<Record<string, (known: Known) => readonly Names[]>> = {
  '/api/cases/{id}/history': ({ cases }) => cases.map(({ id }) => ({ id })),
  '/api/cases/{id}/history/{revision}': ({ cases, processes }) =>
    processes.flatMap((process) => {
      const first = cases.find((each) => each.process === process.id);
      return Array.from({ length: first?.version ?? 0 }, (_, revision) => ({
        id: first!.id,
        revision: String(revision),
      }));
    }),
  '/api/cases/{id}/linked-from': ({ cases }) => cases.map(({ id }) => ({ id })),
  '/api/cases/{id}/sla': ({ cases }) => cases.map(({ id }) => ({ id })),
  '/api/customers/{id}': ({ cases }) =>
    cases.flatMap(({ customerId: id }) => (id ? [{ id }] : [])).slice(0, 20),
  '/api/figures/{name}': ({ figures }) => figures.map((name) => ({ name })),
  '/api/figures/{name}/cases': ({ figures }) => figures.map((name) => ({ name })),
  '/api/processes/{id}': ({ processes }) => processes.map(({ id }) => ({ id })),
  '/api/views/{id}': ({ views }) => views.map((id) => ({ id })),
};

const customer = { id: 'C-900', name: '周敏', phone: '13900139000' };

/** What the simulation makes none of. */
const MADE: readonly (readonly [string, object])[] = [
  [
    '/api/views',
    {
      name: '逾期投诉',
      filter: { process: 'complaint', overdue: true, text: '电饭煲' },
      sort: 'due',
      columns: ['id', 'title'],
    },
  ],
  [
    '/api/return-exchanges',
    {
      channel: 'store',
      customer,
      description: '尺寸不合',
      ground: 'no-reason',
      wish: 'refund',
      remoteSale: true,
      amount: 199,
    },
  ],
];
const VISIT = { channel: 'hotline', customer, occasion: 'service' };

/** Asks every route for what there is in a company. */
export class Questions {
  readonly #app: SimulatedApp;
  #known: Known = { processes: [], cases: [], figures: [], views: [] };

  private constructor(app: SimulatedApp) {
    this.#app = app;
  }

  static async about(app: SimulatedApp): Promise<Questions> {
    const questions = new Questions(app);
    const read = async <T>(address: string) => (await questions.ask('', address)).body as T;
    for (const [address, body] of MADE) await questions.ask('', address, body);
    const opened = await questions.ask('', '/api/follow-up-visits', VISIT);
    const { position } = opened.body as { readonly position: number };
    const [processes, cases, { figures }, views] = await Promise.all([
      read<{ items: Known['processes'] }>('/api/processes'),
      read<{ items: readonly KnownCase[] }>(`/api/cases?limit=500&after=${position}`),
      read<{ figures: readonly { readonly name: string }[] }>('/api/figures'),
      read<{ items: readonly { readonly id: string }[] }>('/api/views'),
    ]);
    questions.#known = {
      processes: processes.items,
      cases: cases.items,
      figures: figures.map(({ name }) => name),
      views: views.items.map(({ id }) => id),
    };
    return questions;
  }

  /** @throws Error for a route with names in its address that nobody has said how to fill in */
  addressesOf(route: string): readonly string[] {
    const names = this.#namesOf(route);
    if (names.length === 0) throw new Error(`Nothing is known to ask ${route} for`);
    const queries = QUERIES[route]?.(this.#known) ?? [''];
    return names.flatMap((each) => {
      const path = route.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(each[name]!));
      return queries.map((query) => (query === '' ? path : `${path}?${query}`));
    });
  }

  #namesOf(route: string): readonly Names[] {
    if (!route.includes('{')) return [{}];
    const { processes, cases } = this.#known;
    const own = processes.find(({ collection }) =>
      [`/api/${collection}/{id}`, `/api/${collection}/{id}/assignees`].includes(route),
    );
    if (own) return cases.filter(({ process }) => process === own.id).map(({ id }) => ({ id }));
    return NAMES[route]?.(this.#known) ?? [];
  }

  /** @param body to send; none: only asks. */
  async ask(route: string, address: string, body?: object): Promise<Asked> {
    const token = await this.#app.token(ASKERS[route] ?? SUPERVISOR);
    const answer = await fetch(this.#app.url + address, {
      headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: await answer.json() };
  }
}
