import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { sendMalformedRequests } from '@huiyin/service-kit/testing';
import { ADMIN, CaseworkService, SUPERVISOR, type Caller } from '../testing/casework-service.ts';

let service: CaseworkService;
beforeAll(async () => {
  service = await CaseworkService.start();
  await service.employ('li.na');
});
afterAll(() => service.stop());

const ABSENCE = { from: '2026-03-03T09:00:00+08:00', until: '2026-03-04T09:00:00+08:00', reason: '调休' };
const CASES = [{ id: 'complaint-1', version: 1 }];

it.each<[string, string, Caller, Record<string, unknown>]>([
  ['POST', '/api/staff/li.na/absences', ADMIN, ABSENCE],
  ['POST', '/api/staff/li.na/handover', SUPERVISOR, { to: 'li.na', reason: '调休', preview: true }],
  [
    'POST',
    '/api/bulk',
    SUPERVISOR,
    { process: 'complaint', command: 'take', payload: {}, cases: CASES, preview: true },
  ],
  [
    'POST',
    '/api/complaints/complaint-1/macros/ask-for-proof',
    SUPERVISOR,
    { values: { words: '…' }, preview: true },
  ],
  ['POST', '/api/reactions/parked/x/skip', ADMIN, { reason: '已处理' }],
])('%s %s answers malformed requests without a 5xx', async (method, path, sender, body) => {
  const port = Number(new URL(service.url).port);
  const target = { port, token: await service.token(sender), method, path, body, tooLarge: 256 * 1024 + 1 };
  const { seed, sent, faults } = await sendMalformedRequests(target, { count: 150 });
  expect({ seed, sent, faults }).toEqual({ seed, sent: 150, faults: [] });
});
