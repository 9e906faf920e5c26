import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { catalogue } from '@huiyin/processes';
import { ROLES } from '@huiyin/casework';
import { RunningApp } from './testing/running-app.ts';

const app = new RunningApp();
beforeAll(() => app.start());
afterAll(() => app.stop());

/** Every route of the API with the roles that the definitions give it. */
const routes = catalogue.processes.flatMap(({ definition: { collection, opening, commands } }) => [
  { path: `/api/${collection}`, by: opening.by },
  ...Object.entries(commands).map(([name, { by }]) => ({ path: `/api/${collection}/nothing/${name}`, by })),
]);

it.each(Object.keys(ROLES))(
  'lets %s through to exactly the commands of their role',
  async (role) => {
    for (const { path, by } of routes) {
      const { status, body } = await app.post(path, {}, { role, store: 'S01' });
      // Who is let through gets further: to the payload's checks, or to the case that isn't there.
      const letThrough = !(status === 403 && body.code === 'role-not-allowed');
      expect({ path, role, status, letThrough }).toEqual({
        path,
        role,
        status,
        letThrough: by.includes(role),
      });
    }
  },
  60_000,
);

it('has no route that asks for no token but the public ones', async () => {
  const { body } = await app.get('/api/openapi.json');
  const open = Object.entries(body.paths as Record<string, Record<string, { security?: object[] }>>).flatMap(
    ([path, methods]) =>
      Object.entries(methods).flatMap(([method, { security }]) =>
        security?.length === 0 ? `${method} ${path}` : [],
      ),
  );
  expect(open.sort()).toEqual(['get /health/live', 'get /health/ready', 'get /metrics']);
  for (const { path } of routes) expect((await app.post(path, {}, null as never)).status).toBe(401);
});
