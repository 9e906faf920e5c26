import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { COMPLAINT, RunningApp } from './testing/running-app.ts';

const app = new RunningApp();
beforeAll(() => app.start());
afterAll(() => app.stop());

const supervisor = { role: 'supervisor', store: 'S01' };
const register = async (body: object = COMPLAINT) => {
  const { body: answer } = await app.post('/api/complaints', body);
  return answer.id as string;
};

describe('a complaint over HTTP', () => {
  it('goes from registration to closure, each command answering version, position and facts', async () => {
    const opened = await app.post('/api/complaints', COMPLAINT);
    expect(opened.status).toBe(201);
    expect(opened.headers.get('etag')).toBe('"1"');
    const id = opened.body.id as string;
    expect(opened.headers.get('location')).toBe(`/api/complaints/${id}`);
    const way: [command: string, payload: object, state: string, sender?: typeof supervisor][] = [
      ['acknowledge', { words: '您好' }, 'verifying'],
      ['verify', { findings: '属实', justified: true }, 'planning'],
      ['propose-solution', { remedies: [{ kind: 'refund', amount: 500 }] }, 'awaitingApproval.supervisor'],
      ['approve-solution', {}, 'negotiating', supervisor],
      ['accept-solution', { promisedBy: '2099-01-01T00:00:00+08:00' }, 'executing'],
      ['report-execution', {}, 'confirming'],
      ['confirm-outcome', { score: 5 }, 'reviewing'],
      ['close', { rootCause: '包装不足' }, 'closed', supervisor],
    ];
    let version = 1;
    for (const [command, payload, state, sender] of way) {
      const { status, body } = await app.post(`/api/complaints/${id}/${command}`, payload, sender);
      expect({ command, status, state: body.state }).toEqual({ command, status: 200, state });
      expect(body.version).toBe(++version);
    }
    expect(await app.facts(id)).toEqual([
      'ComplaintReceived',
      'ComplaintAcknowledged',
      'ComplaintVerified',
      'SolutionProposed',
      'SolutionApproved',
      'SolutionAccepted',
      'SolutionExecuted',
      'OutcomeConfirmed',
      'ComplaintClosed',
    ]);
  });

  it('shows state, data, version, running deadlines and what the caller can do now', async () => {
    const id = await register();
    const { position } = (await app.post(`/api/complaints/${id}/acknowledge`, {})).body;
    const { status, headers, body } = await app.get(`/api/complaints/${id}?after=${position as number}`);
    expect(status).toBe(200);
    expect(headers.get('etag')).toBe('"2"');
    expect(body).toMatchObject({
      id,
      process: 'complaint',
      state: 'verifying',
      version: 2,
      owner: 'agent',
      data: { description: COMPLAINT.description },
    });
    expect((body.deadlines as { name: string }[]).map(({ name }) => name).sort()).toEqual([
      'resolution',
      'verification',
    ]);
    const allowed = (body.allowed as { command: string }[]).map(({ command }) => command);
    expect(allowed).toEqual(
      expect.arrayContaining(['verify', 'consult-department', 'request-information', 'add-note']),
    );
    expect(allowed).not.toContain('acknowledge');
    const toAuditor = await app.get(`/api/complaints/${id}`, { role: 'auditor' });
    expect(toAuditor.body.allowed).toEqual([]);
  });

  it('answers a command that isn’t allowed now with 409, the state and what is allowed; nothing is recorded', async () => {
    const id = await register();
    const { status, headers, body } = await app.post(`/api/complaints/${id}/confirm-outcome`, {});
    expect(status).toBe(409);
    expect(headers.get('content-type')).toMatch('application/problem+json');
    expect(body).toMatchObject({ code: 'command-not-allowed', state: 'received' });
    expect(body.allowed).toContain('acknowledge');
    expect(await app.facts(id)).toEqual(['ComplaintReceived']);
  });

  it('answers a version that has passed with 412 and the actual one; the right one is let through', async () => {
    const id = await register();
    await app.post(`/api/complaints/${id}/add-note`, { text: '备注' });
    const stale = await app.post(`/api/complaints/${id}/acknowledge`, {}, undefined, { 'if-match': '"1"' });
    expect(stale.status).toBe(412);
    expect(stale.body).toMatchObject({ code: 'wrong-version', expected: 1, actual: 2 });
    const right = await app.post(`/api/complaints/${id}/acknowledge`, {}, undefined, { 'if-match': '"2"' });
    expect(right.status).toBe(200);
    expect(await app.facts(id)).toEqual(['ComplaintReceived', 'NoteAdded', 'ComplaintAcknowledged']);
  });

  it('answers a repeated Idempotency-Key the same, also after a restart, and has one effect', async () => {
    const key = { 'idempotency-key': 'k-1' };
    const first = await app.post('/api/complaints', COMPLAINT, undefined, key);
    const id = first.body.id as string;
    const noteKey = { 'idempotency-key': 'k-2' };
    const note = await app.post(`/api/complaints/${id}/add-note`, { text: '一次' }, undefined, noteKey);
    await app.post(`/api/complaints/${id}/add-note`, { text: '别的' });
    await app.restart();
    const again = await app.post('/api/complaints', COMPLAINT, undefined, key);
    expect({ status: again.status, body: again.body }).toEqual({ status: 201, body: first.body });
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    const noteAgain = await app.post(`/api/complaints/${id}/add-note`, { text: '一次' }, undefined, noteKey);
    expect({ status: noteAgain.status, body: noteAgain.body }).toEqual({ status: 200, body: note.body });
    expect(await app.facts(id)).toEqual(['ComplaintReceived', 'NoteAdded', 'NoteAdded']);
    const misused = await app.post(
      `/api/complaints/${id}/add-note`,
      { text: '另一内容' },
      undefined,
      noteKey,
    );
    expect({ status: misused.status, code: misused.body.code }).toEqual({
      status: 422,
      code: 'idempotency-key-reused',
    });
  });

  it('speaks the language that is asked for, Chinese where none is', async () => {
    const id = await register();
    const chinese = await app.post(`/api/complaints/${id}/close`, { rootCause: 'x' }, supervisor);
    const english = await app.post(`/api/complaints/${id}/close`, { rootCause: 'x' }, supervisor, {
      'accept-language': 'en',
    });
    expect(chinese.body.title).toBe('当前状态下不能执行此操作');
    expect(english.body.title).toBe('Not possible in the present state');
  });

  it('knows no case that isn’t there, and none of another process under this address', async () => {
    expect((await app.post('/api/complaints/nothing/acknowledge', {})).body.code).toBe('case-not-found');
    expect((await app.get('/api/complaints/nothing')).status).toBe(404);
    const order = await app.post('/api/order-follow-ups', { channel: 'app', customer: {}, order: 'SO-1' });
    expect(order.status).toBe(201);
    const id = order.body.id as string;
    expect((await app.get(`/api/complaints/${id}?after=${order.body.position as number}`)).status).toBe(404);
    expect((await app.get(`/api/order-follow-ups/${id}`)).status).toBe(200);
  });
});

describe('who may', () => {
  it('asks everyone for a token', async () => {
    const { status, body } = await app.post('/api/complaints', COMPLAINT, null as never);
    expect({ status, code: body.code }).toEqual({ status: 401, code: 'token-missing' });
  });

  it('refuses other roles and other stores with 403, and records nothing', async () => {
    const id = await register();
    const byAuditor = await app.post(`/api/complaints/${id}/acknowledge`, {}, { role: 'auditor' });
    expect({ status: byAuditor.status, code: byAuditor.body.code }).toEqual({
      status: 403,
      code: 'role-not-allowed',
    });
    const elsewhere = await app.post(
      `/api/complaints/${id}/acknowledge`,
      {},
      { role: 'agent', store: 'S02' },
    );
    expect({ status: elsewhere.status, code: elsewhere.body.code }).toEqual({
      status: 403,
      code: 'foreign-store',
    });
    // What the views don't know yet is 404 for everybody: wait until they know the case.
    expect(await app.facts(id)).toEqual(['ComplaintReceived']);
    expect((await app.get(`/api/complaints/${id}`, { role: 'agent', store: 'S02' })).status).toBe(403);
    expect((await app.get('/api/cases?store=S02')).status).toBe(403);
    expect((await app.get(`/api/complaints/${id}`, { role: 'admin' })).status).toBe(403);
    expect(await app.facts(id)).toEqual(['ComplaintReceived']);
  });

  it('lets nobody approve their own proposal', async () => {
    const id = await register();
    await app.post(`/api/complaints/${id}/acknowledge`, {});
    await app.post(`/api/complaints/${id}/verify`, { findings: 'x', justified: true });
    await app.post(
      `/api/complaints/${id}/propose-solution`,
      { remedies: [{ kind: 'refund', amount: 201 }] },
      supervisor,
    );
    const own = await app.post(`/api/complaints/${id}/approve-solution`, {}, supervisor);
    expect({ status: own.status, code: own.body.code }).toEqual({ status: 403, code: 'own-proposal' });
  });

  it('prints a token for an administrator on the first start only', async () => {
    expect(app.firstToken).toBeUndefined();
    const fresh = await new RunningApp().start();
    expect(fresh.firstToken).toMatch(/^eyJ/);
    await fresh.stop();
  });
});
