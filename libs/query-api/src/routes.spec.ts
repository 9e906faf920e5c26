import { PEOPLE } from '@huiyin/case-runtime/testing';
import { ALL_STORES, READERS, ROLES, type Role } from '@huiyin/casework';
import { catalogue } from '@huiyin/processes';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { QueryService, type Caller } from './testing/query-service.ts';

const READING = READERS;
const WATCHING: readonly Role[] = ['supervisor', 'store-manager', 'inspector', 'auditor'];
const ADMIN: readonly Role[] = ['admin'];
const SETTLING: readonly Role[] = ['admin', 'supervisor', 'store-manager'];

/** How a route keeps to the caller's store: by the parameter `store`, by the case in its path, or by what it lists. */
type Scope = 'store' | 'case' | 'listed';

/** Every route, who may use it, and how it keeps to stores. A route that isn't here fails the test. */
const ROUTES: Readonly<
  Record<string, { readonly roles: readonly Role[]; readonly scope: Scope; readonly query?: string }>
> = {
  'get /api/account': { roles: Object.keys(ROLES) as Role[], scope: 'listed' },
  'get /api/ageing': { roles: READING, scope: 'store' },
  'get /api/board': { roles: READING, scope: 'store', query: 'process=complaint' },
  'get /api/cases': { roles: READING, scope: 'store' },
  'get /api/cases/{id}/history': { roles: READING, scope: 'case' },
  'get /api/cases/{id}/history/{revision}': { roles: READING, scope: 'case' },
  'get /api/cases/{id}/linked-from': { roles: READING, scope: 'case' },
  'get /api/cases/{id}/sla': { roles: READING, scope: 'case' },
  'get /api/complaints/earlier': { roles: READING, scope: 'listed', query: 'customer=C-1' },
  'get /api/customers/{id}': { roles: READING, scope: 'store' },
  'get /api/figures': { roles: WATCHING, scope: 'store' },
  'get /api/figures/{name}': { roles: WATCHING, scope: 'store' },
  'get /api/figures/{name}/cases': { roles: WATCHING, scope: 'store' },
  'get /api/funnel': { roles: WATCHING, scope: 'store', query: 'process=complaint' },
  'get /api/funnel/cases': { roles: WATCHING, scope: 'store', query: 'process=complaint' },
  'get /api/hot-spots': { roles: WATCHING, scope: 'store' },
  'get /api/live/cases': { roles: READING, scope: 'store' },
  'get /api/parked': { roles: [...WATCHING, ...ADMIN], scope: 'listed' },
  'get /api/people': { roles: READING, scope: 'listed', query: 'ids=li.na' },
  'get /api/processes': { roles: [...READING, ...ADMIN], scope: 'listed' },
  'get /api/processes/{id}': { roles: [...READING, ...ADMIN], scope: 'listed' },
  'get /api/queues': { roles: READING, scope: 'store' },
  'get /api/sla': { roles: WATCHING, scope: 'store' },
  'get /api/sla/cases': { roles: WATCHING, scope: 'store' },
  'get /api/stores': { roles: READING, scope: 'listed' },
  'get /api/stuck': { roles: WATCHING, scope: 'store' },
  'get /api/views': { roles: READING, scope: 'listed' },
  'get /api/views/{id}': { roles: READING, scope: 'listed' },
  'get /api/workload': { roles: WATCHING, scope: 'store' },
  'post /api/parked/{view}/{stream}/retry': { roles: SETTLING, scope: 'listed' },
  'post /api/parked/{view}/{stream}/skip': { roles: SETTLING, scope: 'listed' },
  'post /api/views': { roles: READING, scope: 'listed' },
  'put /api/views/{id}': { roles: READING, scope: 'listed' },
  'delete /api/views/{id}': { roles: READING, scope: 'listed' },
  ...Object.fromEntries(
    catalogue.processes.map(({ id, definition: { collection } }) => [
      `get /api/${collection}/{id}`,
      { roles: READING, scope: id === 'complaint' ? 'case' : 'listed' },
    ]),
  ),
};

let service: QueryService;
let [own, foreign] = ['', ''];

beforeAll(async () => {
  service = await QueryService.start();
  own = await service.runtime.registered();
  // Departments see what was sent to them.
  const question = { department: 'warehouse', question: '？' };
  await service.runtime.give(own, 'acknowledge');
  await service.runtime.give(own, 'consult-department', question, { actor: PEOPLE.agent });
  foreign = await service.runtime.registered({}, PEOPLE.elsewhere);
  await service.caughtUp();
});
afterAll(() => service.stop());

const pathOf = (route: string, id: string) =>
  route
    .split(' ')[1]!
    .replace('{id}', id)
    .replace('{revision}', '0')
    .replace('{name}', 'intake')
    .replace('{view}', 'cases')
    .replace('{stream}', 'nothing');

/** The status; a stream of events is closed again. */
async function statusOf(route: string, asker: Caller, id: string, query = ''): Promise<number> {
  const [method = ''] = route.split(' ');
  const abort = new AbortController();
  const answer = await fetch(`${service.url}${pathOf(route, id)}?${query}`, {
    method: method.toUpperCase(),
    signal: abort.signal,
    headers: {
      authorization: `Bearer ${await service.token(asker)}`,
      'if-match': '*',
      'content-type': 'application/json',
    },
    ...(method !== 'get' && method !== 'delete' && { body: '{}' }),
  });
  abort.abort();
  return answer.status;
}

describe('the routes', () => {
  it('are all known here, and none is open to everybody', async () => {
    const { body } = await service.get('/api/openapi.json');
    const paths = body.paths as Record<string, Record<string, { 'x-roles'?: string[]; security?: object[] }>>;
    const found = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => [`${method} ${path}`, operation] as const),
    );
    expect(found.map(([route]) => route).sort()).toEqual(Object.keys(ROUTES).sort());
    for (const [route, operation] of found)
      expect({ route, roles: operation['x-roles']?.sort() }).toEqual({
        route,
        roles: [...ROUTES[route]!.roles].sort(),
      });
  });

  it('declare what they answer by schemas that are there', async () => {
    const { text, body } = await service.get('/api/openapi.json');
    const { schemas } = body.components as { schemas: Record<string, object> };
    const named = [...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name!);
    expect([...new Set(named)].filter((name) => !(name in schemas))).toEqual([]);
  });

  describe.each(Object.entries(ROUTES))('%s', (route, { roles, scope, query = '' }) => {
    it('lets exactly its roles through', async () => {
      for (const role of Object.keys(ROLES) as Role[]) {
        const status = await statusOf(route, { role, store: 'S01' }, own, query);
        const expected = roles.includes(role) ? expect.not.stringMatching(/^(401|403|5\d\d)$/) : '403';
        expect({ role, status: String(status) }).toEqual({ role, status: expected });
      }
    });

    it('keeps to the store of who asks, unless their work is bound to none', async () => {
      if (scope === 'listed') return;
      for (const role of roles) {
        const everywhere = ALL_STORES.includes(role);
        const ask = (asker: Caller, id: string, store: string) =>
          statusOf(route, asker, id, scope === 'store' ? `${query}&store=${store}` : query);
        const mine = await ask({ role, store: 'S01' }, own, 'S01');
        const theirs = await ask({ role, store: 'S01' }, foreign, 'S02');
        expect({ role, mine, theirs }).toEqual({ role, mine: 200, theirs: everywhere ? 200 : 403 });
        if (!everywhere) expect(await ask({ role }, own, 'S01')).toBe(403);
      }
    });
  });
});
