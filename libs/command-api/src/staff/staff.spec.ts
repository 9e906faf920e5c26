import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { STAFF_STREAM } from '@huiyin/staff';
import {
  ADMIN,
  AGENT,
  CaseworkService,
  ELSEWHERE,
  MANAGER,
  SUPERVISOR,
  type Caller,
} from '../testing/casework-service.ts';

let service: CaseworkService;
beforeEach(async () => {
  service = await CaseworkService.start();
});
afterEach(() => service.stop());

const LI_NA = { name: '李娜', store: 'S01', role: 'agent', team: 'A', skills: ['delivery'], capacity: 8 };
const put = (sender: Caller, id = 'li.na', body: object = LI_NA) =>
  service.send('PUT', `/api/staff/${id}`, sender, body);
const recorded = () => service.facts(STAFF_STREAM);

// The stage's clock says 10:00 on Monday, March 2nd.
const AWAY = { from: '2026-03-02T09:00:00+08:00', until: '2026-03-04T09:00:00+08:00' };
const FROM = encodeURIComponent('2026-03-02T01:00:00.000Z');

describe('the staff directory over HTTP', () => {
  it('takes people in, describes them anew and lets them go; who left is told only on request', async () => {
    expect(await put(ADMIN)).toMatchObject({
      status: 200,
      body: { id: 'li.na', ...LI_NA, present: true, absences: [], facts: ['StaffMemberAdded'] },
    });
    expect(await put(SUPERVISOR)).toMatchObject({ status: 200, body: { facts: [] } });
    expect(await put(MANAGER, 'li.na', { ...LI_NA, team: 'B' })).toMatchObject({
      body: { team: 'B', facts: ['StaffMemberChanged'] },
    });
    const left = await service.send('DELETE', '/api/staff/li.na', ADMIN);
    expect(left).toMatchObject({ status: 200, body: { present: false, facts: ['StaffMemberLeft'] } });
    expect((await service.get('/api/staff', SUPERVISOR)).body).toEqual({ items: [] });
    expect((await service.get('/api/staff?left=true', SUPERVISOR)).body).toMatchObject({
      items: [{ id: 'li.na' }],
    });
    expect(await recorded()).toEqual(['StaffMemberAdded', 'StaffMemberChanged', 'StaffMemberLeft']);
  });

  it('knows who is away and who stands in, at any moment, and tells the reason to few', async () => {
    await put(ADMIN);
    await put(ADMIN, 'wang.fang', { ...LI_NA, name: '王芳' });
    const absence = { ...AWAY, substitute: 'wang.fang', reason: '病假' };
    const announced = await service.post('/api/staff/li.na/absences', AGENT, absence);
    expect(announced).toMatchObject({ status: 201, body: { present: false, facts: ['AbsenceAnnounced'] } });
    const seenBy = async (sender: Caller, query = '') =>
      ((await service.get(`/api/staff${query}`, sender)).body.items as object[])[0];
    const entry = { id: 'li.na', present: false, substitute: 'wang.fang' };
    for (const sender of [AGENT, SUPERVISOR, ADMIN])
      expect(await seenBy(sender)).toMatchObject({ ...entry, absences: [{ reason: '病假' }] });
    expect(JSON.stringify(await seenBy({ ...AGENT, id: 'wang.fang' }))).not.toContain('病假');
    expect(await seenBy(AGENT, '?at=2026-03-04T09:00:00%2B08:00')).toMatchObject({
      present: true,
      absences: [],
    });
    const cancelled = await service.send('DELETE', `/api/staff/li.na/absences/${FROM}`, AGENT);
    expect(cancelled).toMatchObject({ status: 200, body: { present: true, facts: ['AbsenceCancelled'] } });
    expect(await recorded()).toHaveLength(4);
  });

  it.each<[string, Caller, string, string, unknown, number, string]>([
    ['a person’s own entry', AGENT, 'PUT', '/api/staff/li.na', LI_NA, 403, 'role-not-allowed'],
    ['an entry of another store', ELSEWHERE, 'PUT', '/api/staff/li.na', LI_NA, 403, 'staff-not-yours'],
    [
      'the leave of somebody elsewhere',
      ELSEWHERE,
      'DELETE',
      '/api/staff/li.na',
      undefined,
      403,
      'staff-not-yours',
    ],
    [
      'a role above one’s own',
      SUPERVISOR,
      'PUT',
      '/api/staff/x',
      { ...LI_NA, role: 'store-manager' },
      403,
      'staff-not-yours',
    ],
    [
      'a role that isn’t one',
      ADMIN,
      'PUT',
      '/api/staff/x',
      { ...LI_NA, role: 'wizard' },
      400,
      'invalid-request',
    ],
    [
      'the system as a person',
      ADMIN,
      'PUT',
      '/api/staff/x',
      { ...LI_NA, role: 'system' },
      400,
      'invalid-request',
    ],
    [
      'somebody else’s absence',
      { ...AGENT, id: 'x' },
      'POST',
      '/api/staff/li.na/absences',
      AWAY,
      403,
      'staff-not-yours',
    ],
    [
      'an absence that ends before it begins',
      ADMIN,
      'POST',
      '/api/staff/li.na/absences',
      { from: AWAY.until, until: AWAY.from },
      422,
      'absence-backwards',
    ],
    [
      'an absence without an end',
      ADMIN,
      'POST',
      '/api/staff/li.na/absences',
      { from: AWAY.from },
      400,
      'invalid-request',
    ],
    ['an absence of nobody', ADMIN, 'POST', '/api/staff/nobody/absences', AWAY, 404, 'staff-unknown'],
    [
      'an absence that there isn’t',
      ADMIN,
      'DELETE',
      `/api/staff/li.na/absences/${FROM}`,
      undefined,
      404,
      'absence-unknown',
    ],
    [
      'an absence by no moment',
      ADMIN,
      'DELETE',
      '/api/staff/li.na/absences/now',
      undefined,
      400,
      'invalid-request',
    ],
    ['a list of another store', SUPERVISOR, 'GET', '/api/staff?store=S02', undefined, 403, 'foreign-store'],
  ])('refuses %s, and records nothing', async (_, sender, method, path, body, status, code) => {
    await put(ADMIN);
    expect(await service.send(method, path, sender, body)).toMatchObject({ status, body: { code } });
    expect(await recorded()).toEqual(['StaffMemberAdded']);
  });

  it('shows store people their own store, and all stores to those who work for all', async () => {
    await put(ADMIN);
    await put(ADMIN, 'zhou.min', { ...LI_NA, store: 'S02' });
    const ids = async (sender: Caller, query = '') =>
      ((await service.get(`/api/staff${query}`, sender)).body.items as { id: string }[]).map(({ id }) => id);
    expect(await ids(AGENT)).toEqual(['li.na']);
    expect(await ids(ELSEWHERE)).toEqual(['zhou.min']);
    for (const role of ['admin', 'inspector', 'auditor']) {
      expect(await ids({ role })).toEqual(['li.na', 'zhou.min']);
      expect(await ids({ role }, '?store=S02')).toEqual(['zhou.min']);
    }
  });
});

describe('handing a person’s cases over', () => {
  async function withCases() {
    for (const id of ['li.na', 'wang.fang', 'sun.bo']) await service.employ(id);
    const cases: string[] = [];
    while (cases.length < 3) {
      const id = await service.runtime.registered();
      await service.runtime.give(id, 'take');
      cases.push(id);
    }
    await service.caughtUp();
    return cases;
  }
  const assignees = (cases: readonly string[]) =>
    Promise.all(
      cases.map(
        async (id) => ((await service.runtime.cases.refresh(id))!.data as { assignee?: string }).assignee,
      ),
    );
  const handOver = (body: object, sender = SUPERVISOR, headers = {}) =>
    service.post('/api/staff/li.na/handover', sender, body, headers);

  it('shows first to whom they would go, and records nothing; then they go there', async () => {
    const cases = await withCases();
    const before = await service.log();
    const preview = await handOver({ preview: true });
    expect(preview).toMatchObject({ status: 200, body: { preview: true } });
    expect(await service.log()).toEqual(before);
    const done = await handOver({});
    const to = (answer: typeof done) => (answer.body.items as { to: string }[]).map((item) => item.to);
    expect(to(done)).toEqual(to(preview));
    expect([...to(done)].sort()).toEqual(['sun.bo', 'sun.bo', 'wang.fang']);
    expect([...(await assignees(cases))].sort()).toEqual(['sun.bo', 'sun.bo', 'wang.fang']);
    expect((await service.facts(cases[0]!)).at(-1)).toBe('CaseAssigned');
  });

  it('goes to one person where one is named, once however often it is asked for', async () => {
    const cases = await withCases();
    const key = { 'idempotency-key': 'h-1' };
    const first = await handOver({ to: 'wang.fang', reason: '调休' }, SUPERVISOR, key);
    expect((first.body.items as object[]).length).toBe(3);
    const log = await service.log();
    expect((await handOver({ to: 'wang.fang', reason: '调休' }, SUPERVISOR, key)).status).toBe(200);
    expect(await service.log()).toEqual(log);
    expect(await assignees(cases)).toEqual(['wang.fang', 'wang.fang', 'wang.fang']);
  });

  it.each<[string, object, Caller, number, string]>([
    ['an agent', {}, AGENT, 403, 'role-not-allowed'],
    ['a leader elsewhere', {}, ELSEWHERE, 404, 'staff-unknown'],
    ['the person themselves as the one who takes over', { to: 'li.na' }, SUPERVISOR, 422, 'substitute-self'],
    ['somebody unknown who takes over', { to: 'nobody' }, SUPERVISOR, 422, 'substitute-unknown'],
  ])('is refused for %s', async (_, body, sender, status, code) => {
    await withCases();
    const before = await service.log();
    expect(await handOver(body, sender)).toMatchObject({ status, body: { code } });
    expect(await service.log()).toEqual(before);
  });
});
