import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AUDITOR, QueryService } from './testing/query-service.ts';

let service: QueryService;
beforeAll(async () => {
  service = await QueryService.start();
  await service.runtime.registered();
  await service.caughtUp();
});
afterAll(() => service.stop());

/** Routes that are asked as of a moment, and whose answers wait for a position. */
const ASKED_AS_OF = [
  '/api/ageing',
  '/api/board?process=complaint',
  '/api/cases',
  '/api/customers/C-1',
  '/api/figures',
  '/api/figures/intake',
  '/api/figures/intake/cases',
  '/api/funnel?process=complaint',
  '/api/funnel/cases?process=complaint',
  '/api/hot-spots',
  '/api/queues',
  '/api/sla',
  '/api/sla/cases',
  '/api/workload',
];
const with_ = (path: string, query: string) => `${path}${path.includes('?') ? '&' : '?'}${query}`;

const UNREADABLE = [
  '',
  'x',
  'now',
  '2026-13-01',
  '2026-02-31',
  '2026-02-30T10:00Z',
  '-1',
  '1e3',
  '99999999999999999',
  '2026',
  '2026-01-01T25:00Z',
];

describe.each(ASKED_AS_OF)('%s', (path) => {
  it('refuses moments that aren’t any, or lie in the future', async () => {
    for (const asOf of UNREADABLE) {
      const { status, body } = await service.get(with_(path, `asOf=${encodeURIComponent(asOf)}`), AUDITOR);
      expect({ asOf, status, code: body.code }).toEqual({ asOf, status: 400, code: 'invalid-moment' });
    }
    const future = new Date(service.runtime.now + 1).toISOString();
    const { status, body } = await service.get(with_(path, `asOf=${future}`), AUDITOR);
    expect({ status, code: body.code }).toEqual({ status: 400, code: 'moment-in-the-future' });
  });

  it('takes a moment as ISO 8601, as a day, with its plus unescaped, and as epoch milliseconds', async () => {
    const past = service.runtime.now - 60_000;
    const written = [
      '2026-03-02',
      new Date(past).toISOString(),
      '2026-03-02T09:00:00+08:00',
      '2026-03-02T09:00',
      String(past),
    ];
    for (const asOf of written)
      expect({ asOf, status: (await service.get(with_(path, `asOf=${asOf}`), AUDITOR)).status }).toEqual({
        asOf,
        status: 200,
      });
  });

  it('refuses what it doesn’t know, and positions that aren’t any', async () => {
    for (const query of ['nonsense=1', 'after=-1', 'after=x', 'after=1.5', 'store=', 'store=a%00b'])
      expect({ query, status: (await service.get(with_(path, query), AUDITOR)).status }).toEqual({
        query,
        // No store at all is something to ask figures about.
        status: query === 'store=' && /figures|funnel|hot-spots/.test(path) ? 200 : 400,
      });
  });
});

it.each([
  ['/api/board', 'unknown-process'],
  ['/api/board?process=nonsense', 'unknown-process'],
  ['/api/board?process=complaint&cards=-1', 'invalid-request'],
  ['/api/board?process=complaint&sort=price', 'invalid-request'],
  ['/api/cases?cursor=nonsense', 'invalid-cursor'],
  ['/api/cases?sort=priority&cursor=WzEsImEiXQ', 'invalid-cursor'],
  ['/api/cases?limit=501', 'invalid-request'],
  ['/api/cases?level=x', 'invalid-request'],
  ['/api/cases?dueBefore=soon', 'invalid-moment'],
  ['/api/cases?format=pdf', 'invalid-request'],
  ['/api/cases?format=csv&columns=nonsense', 'invalid-request'],
  ['/api/cases?product=%5C', 'invalid-request'],
  ['/api/complaints/earlier', 'invalid-request'],
  ['/api/complaints/earlier?customer=', 'invalid-request'],
  ['/api/customers/C-1?cursor=nonsense', 'invalid-cursor'],
  ['/api/figures?by=nonsense', 'invalid-request'],
  ['/api/figures?period=decade', 'invalid-request'],
  ['/api/figures?from=2026-03-02&to=2026-03-01', 'range-reversed'],
  ['/api/figures/nonsense', 'unknown-figure'],
  ['/api/figures/__proto__', 'unknown-figure'],
  ['/api/figures/nonsense/cases', 'unknown-figure'],
  ['/api/figures/intake?by=nonsense', 'invalid-request'],
  ['/api/figures/intake?by=store,team,state', 'too-many-dimensions'],
  ['/api/figures/complaint-rate?by=assignee', 'dimension-not-possible'],
  ['/api/figures/complaint-rate?assignee=li.na', 'dimension-not-possible'],
  ['/api/figures/intake?period=day&from=1990-01-01', 'too-many-periods'],
  ['/api/figures/intake?silentDays=0', 'invalid-request'],
  ['/api/figures/intake?compare=maybe', 'invalid-request'],
  ['/api/figures/intake/cases?part=both', 'invalid-request'],
  ['/api/figures/intake/cases?cursor=nonsense', 'invalid-cursor'],
  ['/api/funnel', 'unknown-process'],
  ['/api/funnel?process=complaint,order-follow-up', 'unknown-process'],
  ['/api/funnel?process=__proto__', 'unknown-process'],
  ['/api/funnel?process=complaint&by=process', 'invalid-request'],
  ['/api/funnel?process=complaint&by=store,team', 'invalid-request'],
  ['/api/funnel?process=complaint&period=decade', 'invalid-request'],
  ['/api/funnel?process=complaint&from=2026-03-02&to=2026-03-01', 'range-reversed'],
  ['/api/funnel/cases?step=received', 'unknown-process'],
  ['/api/funnel/cases?process=complaint&step=placed', 'unknown-step'],
  ['/api/funnel/cases?process=complaint&step=__proto__', 'unknown-step'],
  ['/api/funnel/cases?process=complaint&part=lost', 'invalid-request'],
  ['/api/funnel/cases?process=complaint&cursor=nonsense', 'invalid-cursor'],
  ['/api/hot-spots?by=channel', 'invalid-request'],
  ['/api/hot-spots?week=2099-01-01', 'moment-in-the-future'],
  ['/api/queues?quietDays=0', 'invalid-request'],
  ['/api/sla?by=person', 'invalid-request'],
  ['/api/sla?from=2026-03-02&to=2026-03-01', 'range-reversed'],
  ['/api/sla/cases?part=half', 'invalid-request'],
  ['/api/sla/cases?cursor=nonsense', 'invalid-cursor'],
  ['/api/sla/cases?sort=store', 'invalid-request'],
  ['/api/stuck?reason=nonsense', 'invalid-request'],
  ['/api/stuck?cursor=nonsense', 'invalid-cursor'],
  ['/api/workload?by=channel', 'invalid-request'],
])('%s is refused: %s', async (path, code) => {
  const { status, body, headers } = await service.get(path, AUDITOR);
  expect({ path, status, code: body.code }).toEqual({ path, status: 400, code });
  expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
});

it('says so when it has none of the forms that are asked for', async () => {
  const { status, body } = await service.get('/api/cases', AUDITOR, { accept: 'image/png' });
  expect({ status, code: body.code }).toEqual({ status: 406, code: 'not-acceptable' });
});
