import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  sendMalformedRequests,
  strainedOperations,
  type ApiOperations,
  type StrainedRequest,
} from '@huiyin/service-kit/testing';
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

/** Refused before it is known what was asked for. */
const BEFORE = [405, 414, 431];

it('answers what its own description says to strange requests of every operation, and never a 5xx', async () => {
  const document = (await (await fetch(`${app.url}/api/openapi.json`)).json()) as ApiOperations;
  const { body } = await app.post('/api/complaints', COMPLAINT);
  const complaint = body.id as string;
  const seed = Date.now() % 2 ** 31;
  const names = (path: string, name: string) => (path.includes('/{id}') && name === 'id' ? complaint : 'x');
  const requests = strainedOperations(document, names, seed);
  const faults: string[] = [];
  const pending = requests.values();
  const send = async () => {
    for (const request of pending) {
      const fault = await faultOf(request);
      if (fault) faults.push(`${request.kind}: ${request.method} ${request.target.slice(0, 200)} ${fault}`);
    }
  };
  await Promise.all(Array.from({ length: 16 }, send));
  expect({ seed, faults }).toEqual({ seed, faults: [] });
  expect(requests.length).toBeGreaterThan(500);
}, 60_000);

async function faultOf({ method, target, headers, body, roles, described }: StrainedRequest) {
  const [role = 'agent'] = roles;
  const answer = await fetch(app.url + target, {
    method,
    headers: { authorization: `Bearer ${await app.token({ ...agent, role })}`, ...headers },
    ...(body !== undefined && { body }),
  });
  const type = answer.headers.get('content-type') ?? '';
  // A stream of events goes on for long.
  if (type.startsWith('text/event-stream')) await answer.body?.cancel();
  const text = type.startsWith('text/event-stream') ? '' : await answer.text();
  if (answer.status >= 500 || !(described.includes(answer.status) || BEFORE.includes(answer.status)))
    return `${answer.status} ${text.slice(0, 300)} (${JSON.stringify(headers).slice(0, 200)} ${body?.slice(0, 200)})`;
  return answer.status >= 400 && type !== 'application/problem+json'
    ? `${answer.status} is ${type}`
    : undefined;
}

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
