import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { sendMalformedRequests } from '@huiyin/service-kit/testing';
import { COMPLAINT, RunningApp } from './testing/running-app.ts';

const app = new RunningApp();
beforeAll(() => app.start());
afterAll(() => app.stop());

const agent = { role: 'agent', store: 'S01' };

it('answers 1,000 malformed requests without a 5xx, records nothing of them, and goes on serving', async () => {
  const target = {
    port: Number(new URL(app.url).port),
    token: await app.token(agent),
    method: 'POST',
    path: '/api/complaints',
    body: COMPLAINT,
    tooLarge: 256 * 1024 + 1,
  };
  const { seed, sent, faults, byStatus } = await sendMalformedRequests(target, { count: 1000 });
  expect({ seed, faults }).toEqual({ seed, faults: [] });
  expect(sent).toBe(1000);
  const taken = Object.entries(byStatus).reduce(
    (sum, [status, count]) => sum + (status.startsWith('2') ? count : 0),
    0,
  );
  const { body } = await app.post('/api/complaints', COMPLAINT);
  const listed = await app.get(`/api/cases?count=true&after=${body.position as number}`);
  // Some malformed requests hold a whole sound one: what was taken was answered as taken.
  expect(listed.body.total).toBe(taken + 1);
}, 60_000);

it.each([
  ['an unknown field', { ...COMPLAINT, admin: true }, '/admin'],
  ['a wrong type', { ...COMPLAINT, description: 7 }, '/description'],
  ['a wrong nested type', { ...COMPLAINT, customer: { phone: 'call me' } }, '/customer/phone'],
  ['a missing field', { ...COMPLAINT, severity: undefined }, '/severity'],
])('names the place of %s', async (_, body, pointer) => {
  const answer = await app.post('/api/complaints', body);
  expect(answer.status).toBe(400);
  expect(answer.body).toMatchObject({ code: 'invalid-request', errors: [{ pointer }] });
});
