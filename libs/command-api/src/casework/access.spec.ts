import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ROLES } from '@huiyin/casework';
import { catalogue } from '@huiyin/processes';
import { CaseworkService } from '../testing/casework-service.ts';

let service: CaseworkService;
beforeAll(async () => {
  service = await CaseworkService.start();
});
afterAll(() => service.stop());

const LEADERS = ['supervisor', 'store-manager'];
const HANDLERS = ['agent', ...LEADERS];
const ACTING = [...HANDLERS, 'department', 'integration', 'system'];
const STAFF = [...HANDLERS, 'department', 'admin'];

/** Who is let through where; whether more is in the way is for other tests. */
const ROUTES: readonly [method: string, path: string, roles: readonly string[]][] = [
  ['GET', '/api/staff', [...STAFF, 'inspector', 'auditor']],
  ['PUT', '/api/staff/x', [...LEADERS, 'admin']],
  ['DELETE', '/api/staff/x', [...LEADERS, 'admin']],
  ['POST', '/api/staff/x/absences', STAFF],
  ['DELETE', '/api/staff/x/absences/2026-03-02T00:00:00Z', STAFF],
  ['POST', '/api/staff/x/handover', LEADERS],
  ['POST', '/api/bulk', ACTING],
  ['GET', '/api/macros', ACTING],
  ['GET', '/api/reactions/parked', [...LEADERS, 'admin', 'auditor']],
  ['POST', '/api/reactions/parked/x/retry', [...LEADERS, 'admin']],
  ['POST', '/api/reactions/parked/x/skip', [...LEADERS, 'admin']],
  ...catalogue.processes.flatMap(({ definition: { collection } }): (typeof ROUTES)[number][] => [
    ['GET', `/api/${collection}/x/assignees`, LEADERS],
    ['POST', `/api/${collection}/x/assign-automatically`, LEADERS],
    ['POST', `/api/${collection}/x/macros/x`, ACTING],
  ]),
];

it.each(ROUTES)('%s %s lets exactly those through who may', async (method, path, roles) => {
  const through: string[] = [];
  for (const role of Object.keys(ROLES)) {
    const { status, body } = await service.send(
      method,
      path,
      { role, store: 'S09' },
      method === 'GET' ? undefined : {},
    );
    expect(status).toBeLessThan(500);
    const refusedByRole =
      status === 403 && body.code === 'role-not-allowed' && body.allowedRoles === undefined;
    if (!refusedByRole) through.push(role);
  }
  expect(through.sort()).toEqual([...roles].sort());
});

it('knows every route that there is', async () => {
  const answer = await fetch(`${service.url}/api/openapi.json`);
  const { paths } = (await answer.json()) as { paths: Record<string, object> };
  const known = ROUTES.map(([method, path]) => `${method} ${path.replace(/\/(x|2026[^/]*)(?=\/|$)/g, '/*')}`);
  const served = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{[^}]*\}/g, '*')}`),
  );
  expect(served.sort()).toEqual(known.sort());
});
