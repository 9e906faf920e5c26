import { PEOPLE } from '@huiyin/case-runtime/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AGENT, AUDITOR, QueryService } from '../testing/query-service.ts';

let service: QueryService;
beforeAll(async () => {
  service = await QueryService.start();
  const { runtime, staff } = service;
  const over = await runtime.registered();
  await runtime.give(over, 'reject', { reason: '与本店无关', told: { channel: 'hotline' } });
  await runtime.registered();
  await runtime.registered();
  const closed = await runtime.registered({}, PEOPLE.elsewhere);
  await runtime.give(
    closed,
    'reject',
    { reason: '与本店无关', told: { channel: 'hotline' } },
    { actor: PEOPLE.elsewhere },
  );
  const described = { name: '赵敏', role: 'agent' as const, store: 'S03', skills: [] };
  await staff.give({ name: 'describe', id: 'zhao', payload: described }, ADMIN, runtime.now);
  await service.caughtUp();
});
afterAll(() => service.stop());

const ADMIN = { id: 'admin', role: 'admin' };

describe('the stores', () => {
  it('are all those of cases and of people, with what is open, for who may look into all', async () => {
    const { status, body } = await service.get('/api/stores', AUDITOR);
    expect({ status, body }).toEqual({
      status: 200,
      body: {
        items: [
          { id: 'S01', open: 2 },
          { id: 'S02', open: 0 },
          { id: 'S03', open: 0 },
        ],
      },
    });
  });

  it('are one’s own for everybody else, with cases or without', async () => {
    expect((await service.get('/api/stores', AGENT)).body).toEqual({ items: [{ id: 'S01', open: 2 }] });
    const elsewhere = await service.get('/api/stores', { role: 'agent', store: 'S09' });
    expect(elsewhere.body).toEqual({ items: [{ id: 'S09', open: 0 }] });
  });

  it('are none for somebody whose token names no store', async () => {
    const { status, body } = await service.get('/api/stores', { role: 'agent' });
    expect({ status, code: body.code }).toEqual({ status: 403, code: 'foreign-store' });
  });
});
