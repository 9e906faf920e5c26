import { InMemoryEventStore, WrongExpectedRevisionError } from '@huiyin/event-store';
import { verifyHistory, type Divergence } from '@huiyin/process-engine';
import { describe, expect, it } from '@jest/globals';
import { COMPLAINT, PEOPLE, Runtime } from '../testing/index.ts';
import { POLICY_ADOPTED, POLICY_STREAM, PolicyLedger } from './policy-ledger.ts';

const HOUR = 3_600_000;
const within = (firstResponse: string) => ({ processes: { complaint: { within: { firstResponse } } } });
const approval = (supervisorAbove: number) => ({
  processes: { complaint: { approval: { supervisorAbove } } },
});

/** What a replay with this ledger doesn't confirm. */
const divergences = async (runtime: Runtime, caseId: string): Promise<readonly Divergence[]> => [
  ...verifyHistory(caseId, await runtime.history(caseId), {
    process: runtime.catalogue.process,
    policy: (process, revision, store) => runtime.policies.at(process, revision, store),
  }),
];

/** What a refund of 300 yuan leads to in a store. */
async function afterProposal(runtime: Runtime, store: string): Promise<unknown> {
  const actor = { ...PEOPLE.agent, store };
  const caseId = await runtime.registered({}, actor);
  for (const [name, payload] of [
    ['acknowledge', {}],
    ['verify', { findings: '属实', justified: true }],
    ['propose-solution', { remedies: [{ kind: 'refund', amount: 300 }] }],
  ] as const)
    await runtime.give(caseId, name, payload, { actor });
  return ((await runtime.cases.load(caseId))?.state as { handling: unknown }).handling;
}

describe('the policies of a company', () => {
  it('begin with the catalogue’s own in a new store, once', async () => {
    const runtime = await Runtime.open();
    await Runtime.open(runtime.store);
    expect(await runtime.history(POLICY_STREAM)).toMatchObject([
      { type: POLICY_ADOPTED, data: {}, metadata: { actor: { id: 'huiyin', role: 'system' } } },
    ]);
    expect(runtime.policies.revision).toBe(0);
    expect(runtime.policies.document).toEqual({});
  });

  it('begin once when two processes open a new store at the same time', async () => {
    const store = new InMemoryEventStore();
    const ledgers = await Promise.all([Runtime.open(store), Runtime.open(store), Runtime.open(store)]);
    for (const { policies } of ledgers) expect(policies.revision).toBe(0);
  });

  it('are in force from their adoption on: what is due by an older one stays due then', async () => {
    const runtime = await Runtime.open();
    const before = await runtime.registered();
    expect(await runtime.policies.adopt(within('2 hours'), PEOPLE.admin)).toBe(1);
    const after = await runtime.registered();
    const due = async (caseId: string) => {
      const first = (await runtime.cases.load(caseId))?.deadlines.find(
        ({ name }) => name === 'firstResponse',
      );
      return Date.parse(first?.due ?? '') - runtime.now;
    };
    expect(await due(before)).toBe(24 * HOUR);
    expect(await due(after)).toBe(2 * HOUR);
    expect((await runtime.history(before)).map(({ metadata }) => metadata.policy)).toEqual([0]);
    expect((await runtime.history(after)).map(({ metadata }) => metadata.policy)).toEqual([1]);
  });

  it('are named by the facts, so that a replay computes each deadline as it was computed', async () => {
    const runtime = await Runtime.open();
    const caseId = await runtime.registered();
    await runtime.policies.adopt(
      { processes: { complaint: { within: { verification: '3 working days' } } } },
      PEOPLE.admin,
    );
    await runtime.give(caseId, 'acknowledge');
    await runtime.policies.adopt({}, PEOPLE.admin);
    await runtime.give(caseId, 'verify', { findings: '属实', justified: true });
    expect((await runtime.history(caseId)).map(({ metadata }) => metadata.policy)).toEqual([0, 1, 2]);
    expect(await divergences(runtime, caseId)).toEqual([]);
    const restarted = await Runtime.open(runtime.store);
    expect(await divergences(restarted, caseId)).toEqual([]);
    expect(restarted.policies.at(COMPLAINT, 3, 'S01')).toBeUndefined();
  });

  it('may differ in single stores', async () => {
    const runtime = await Runtime.open();
    await runtime.policies.adopt({ ...approval(1_000), stores: { S01: approval(100) } }, PEOPLE.admin);
    expect(await afterProposal(runtime, 'S01')).toEqual({ awaitingApproval: 'supervisor' });
    expect(await afterProposal(runtime, 'S02')).toBe('negotiating');
  });

  it('hold at once for commands that were decided by the one before', async () => {
    const runtime = await Runtime.open();
    expect(await afterProposal(runtime, 'S01')).toEqual({ awaitingApproval: 'supervisor' });
    await runtime.policies.adopt(approval(500), PEOPLE.admin);
    expect(await afterProposal(runtime, 'S01')).toBe('negotiating');
  });

  it('are not adopted when the catalogue can’t read them', async () => {
    const runtime = await Runtime.open();
    const before = await runtime.store.head();
    await expect(
      runtime.policies.adopt({ processes: { complaint: { patience: 3 } } }, PEOPLE.admin),
    ).rejects.toThrow('patience');
    expect(await runtime.store.head()).toBe(before);
    expect(runtime.policies.revision).toBe(0);
  });

  it('are those of the document as it was adopted, whatever becomes of the object', async () => {
    const runtime = await Runtime.open();
    const document = approval(500);
    await runtime.policies.adopt(document, PEOPLE.admin);
    document.processes.complaint.approval.supervisorAbove = 1;
    expect(await afterProposal(runtime, 'S01')).toBe('negotiating');
    expect(runtime.policies.document).toEqual(approval(500));
  });

  it('are not written over by who doesn’t know the newest one', async () => {
    const here = await Runtime.open();
    const there = await Runtime.open(here.store);
    await there.policies.adopt(approval(1), PEOPLE.admin);
    await expect(here.policies.adopt(approval(2), PEOPLE.admin)).rejects.toThrow(WrongExpectedRevisionError);
    expect(here.policies.document).toEqual(approval(1));
    expect(await here.policies.adopt(approval(2), PEOPLE.admin)).toBe(2);
    await there.policies.refresh();
    expect(there.policies.document).toEqual(approval(2));
  });

  it('are found by a process that follows them, without being asked', async () => {
    const here = await Runtime.open();
    const there = await Runtime.open(here.store);
    const follower = there.policies.follow(1);
    try {
      await here.policies.adopt(approval(3), PEOPLE.admin);
      while (there.policies.revision < 1) await new Promise((resolve) => setTimeout(resolve, 1));
      expect(there.policies.document).toEqual(approval(3));
    } finally {
      follower.stop();
    }
  });

  it('are adopted one after the other when two are proposed at once', async () => {
    const { policies } = await Runtime.open();
    const outcomes = await Promise.allSettled([
      policies.adopt(approval(1), PEOPLE.admin),
      policies.adopt(approval(2), PEOPLE.admin),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect([policies.revision, policies.document]).toEqual([1, approval(1)]);
  });
});

describe('the history of policies', () => {
  const DAY = 24 * HOUR;

  it('tells since when each one is in force, and who adopted it', async () => {
    const runtime = await Runtime.open();
    const recorded = runtime.policies.history[0]?.at ?? NaN;
    await runtime.policies.adopt(approval(1), PEOPLE.admin);
    await runtime.policies.adopt(approval(2), PEOPLE.storeManager, recorded + 3 * DAY);
    const { history } = await PolicyLedger.open(runtime.store, runtime.catalogue);
    expect(history).toEqual(runtime.policies.history);
    expect(history.map(({ revision, actor }) => [revision, actor])).toEqual([
      [0, { id: 'huiyin', role: 'system' }],
      [1, PEOPLE.admin],
      [2, PEOPLE.storeManager],
    ]);
    expect(history[2]?.at).toBe(recorded + 3 * DAY);
  });

  it('finds the one that was in force at a moment, to the millisecond', async () => {
    const { policies } = await Runtime.open();
    const first = policies.history[0]?.at ?? NaN;
    await policies.adopt(approval(1), PEOPLE.admin, first + DAY);
    await policies.adopt(approval(2), PEOPLE.admin, first + 2 * DAY);
    const moments = [0, DAY - 1, DAY, 2 * DAY - 1, 2 * DAY, 900 * DAY].map((after) => first + after);
    expect(moments.map((moment) => policies.revisionAt(moment))).toEqual([0, 0, 1, 1, 2, 2]);
    expect(policies.documentAt(first + DAY)).toEqual(approval(1));
    expect([policies.documentOf(2), policies.documentOf(3)]).toEqual([approval(2), undefined]);
  });

  it('begins with the first one for what happened before there was any', async () => {
    const { policies } = await Runtime.open();
    expect(policies.revisionAt(0)).toBe(0);
    expect(policies.documentAt(-1e12)).toBe(policies.documentOf(0));
  });
});

it('opens on the same policies as before', async () => {
  const runtime = await Runtime.open();
  await runtime.policies.adopt(approval(1), PEOPLE.admin);
  const again = await PolicyLedger.open(runtime.store, runtime.catalogue);
  expect([again.revision, again.document]).toEqual([1, approval(1)]);
});
