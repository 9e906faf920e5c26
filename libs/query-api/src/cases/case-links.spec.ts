import { PEOPLE } from '@huiyin/case-runtime/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AGENT, AUDITOR, QueryService } from '../testing/query-service.ts';

let service: QueryService;
let named: string;
beforeAll(async () => {
  service = await QueryService.start();
  named = await service.runtime.registered();
});
afterAll(() => service.stop());

const TOLD = { channel: 'hotline', words: '已合并' };

describe('the cases that name one', () => {
  it('are told with what they are to it, each as lists show it; nothing is said of those it names itself', async () => {
    const { runtime } = service;
    const [cause, duplicate] = [await runtime.registered(), await runtime.registered()];
    await runtime.give(cause, 'link-case', { caseId: named, relation: 'caused-by' });
    await runtime.give(named, 'link-case', { caseId: cause, relation: 'duplicate' });
    await runtime.give(duplicate, 'merge', { into: named, told: TOLD });
    await service.caughtUp();
    const { status, body } = await service.get(`/api/cases/${named}/linked-from`, AGENT);
    expect({ status, body }).toMatchObject({
      status: 200,
      body: {
        items: [
          { id: cause, relation: 'caused-by', case: { id: cause, state: 'received' } },
          { id: duplicate, relation: 'merged', case: { id: duplicate, final: true } },
        ],
      },
    });
    expect(body.items).toHaveLength(2);
  });

  it('are named without being shown where the caller may not look into them', async () => {
    const { runtime } = service;
    const foreign = await runtime.registered({}, PEOPLE.elsewhere);
    const here = await runtime.registered();
    await runtime.give(
      foreign,
      'link-case',
      { caseId: here, relation: 'duplicate' },
      { actor: PEOPLE.elsewhere },
    );
    await service.caughtUp();
    const path = `/api/cases/${here}/linked-from`;
    const { body } = await service.get(path, AGENT);
    expect(body).toEqual({ items: [{ id: foreign, relation: 'duplicate', linkedAt: expect.any(String) }] });
    expect((await service.get(path, AUDITOR)).body).toMatchObject({
      items: [{ case: { id: foreign } }],
    });
    expect((await service.get(`/api/cases/${foreign}/linked-from`, AGENT)).status).toBe(403);
    expect((await service.get('/api/cases/complaint-nothing/linked-from', AGENT)).status).toBe(404);
  });
});
