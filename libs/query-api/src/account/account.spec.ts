import { ROLES } from '@huiyin/casework';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AGENT, QueryService } from '../testing/query-service.ts';

let service: QueryService;
beforeAll(async () => {
  service = await QueryService.start();
});
afterAll(() => service.stop());

describe('an account', () => {
  it('is who the token says, until it expires', async () => {
    const { status, body } = await service.get('/api/account', AGENT);
    const { exp } = JSON.parse(
      Buffer.from((await service.token(AGENT)).split('.')[1]!, 'base64url').toString(),
    ) as { exp: number };
    expect({ status, body }).toEqual({
      status: 200,
      body: {
        id: 'li.na',
        name: 'li.na',
        role: 'agent',
        roleLabel: ROLES.agent,
        store: 'S01',
        scope: 'store',
        expiresAt: new Date(exp * 1000).toISOString(),
      },
    });
  });

  it.each([
    [{ role: 'supervisor', store: 'S01' }, 'store'],
    [{ role: 'supervisor' }, 'none'],
    [{ role: 'department', store: 'S01' }, 'store'],
    [{ role: 'inspector' }, 'all'],
    [{ role: 'auditor', store: 'S01' }, 'all'],
    [{ role: 'admin' }, 'none'],
    [{ role: 'system' }, 'none'],
  ])('of %j says whose cases they may look into: %s', async (asker, scope) => {
    expect((await service.get('/api/account', asker)).body.scope).toBe(scope);
  });
});
