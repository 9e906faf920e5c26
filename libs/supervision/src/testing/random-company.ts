import { Runtime } from '@huiyin/case-runtime/testing';
import type { RecordedEvent } from '@huiyin/event-store';
import { InMemoryEventStore } from '@huiyin/event-store';
import { allowedCommands, type Actor, type Process } from '@huiyin/process-engine';
import { catalogue } from '@huiyin/processes';
import { STAFF_STREAM } from '@huiyin/staff';
import fc, { type Arbitrary } from 'fast-check';
import { PAYLOADS, REGISTRATIONS } from './payloads.ts';

const MINUTE = 60_000;
const PEOPLE: readonly Actor[] = [
  { id: 'li.na', role: 'agent', store: 'S01' },
  { id: 'wang.fang', role: 'agent', store: 'S01' },
  { id: 'chen.jie', role: 'supervisor', store: 'S01' },
  { id: 'liu.yang', role: 'store-manager', store: 'S01' },
  { id: 'finance-1', role: 'department', store: 'S01' },
  { id: 'tmall', role: 'integration' },
  { id: 'clock', role: 'system' },
];

/** Cases in one company. */
const MOST_CASES = 4;
/** Commands that bring no case on, or end it early. */
const ASIDE = new Set([
  ...['add-note', 'assign', 'take', 'escalate', 'de-escalate', 'correct-classification', 'remind'],
  ...['record-contact-attempt', 'record-payment', 'report-progress', 'agree-delivery'],
  ...['withdraw', 'reject', 'cancel'],
]);

/** Something that happens in a company; numbers choose among what is possible then. */
type Step =
  | { readonly kind: 'open'; readonly process: number; readonly variant: number; readonly after: number }
  | {
      readonly kind: 'command';
      readonly of: number;
      readonly by: number;
      readonly choice: number;
      readonly after: number;
    }
  | { readonly kind: 'staff'; readonly person: number; readonly team: string; readonly after: number }
  | { readonly kind: 'policy'; readonly opensAt: number; readonly after: number };

const number = fc.nat(999);
/** Time passes by minutes or by days; now and then something is told with an earlier moment. */
const after = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 300 }) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 6_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: -600, max: 0 }) },
);
const plain = { noNullPrototype: true };
const step: Arbitrary<Step> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('open'), process: number, variant: number, after }, plain),
  },
  {
    weight: 20,
    arbitrary: fc.record(
      { kind: fc.constant('command'), of: number, by: number, choice: number, after },
      plain,
    ),
  },
  {
    weight: 1,
    arbitrary: fc.record(
      { kind: fc.constant('staff'), person: fc.nat(3), team: fc.constantFrom('一组', '二组'), after },
      plain,
    ),
  },
  {
    weight: 1,
    arbitrary: fc.record(
      { kind: fc.constant('policy'), opensAt: fc.integer({ min: 6, max: 9 }), after },
      plain,
    ),
  },
) as Arbitrary<Step>;

/** What happened in a company, as its log has it. Each of the steps that were possible was taken by a real command. */
export const randomCompany = (most: number): Arbitrary<() => Promise<RecordedEvent[]>> =>
  fc.array(step, { minLength: 5, maxLength: most, size: 'max' }).map((steps) => () => playedOut(steps));

async function playedOut(steps: readonly Step[]): Promise<RecordedEvent[]> {
  const runtime = await Runtime.open(new InMemoryEventStore(), catalogue as never);
  const cases: { readonly id: string; readonly process: Process }[] = [];
  for (const taken of steps) {
    runtime.now += taken.after * MINUTE;
    if (taken.kind === 'open' && cases.length < MOST_CASES) await open(runtime, cases, taken);
    else if (taken.kind === 'command') await command(runtime, cases, taken);
    else if (taken.kind === 'staff') await join(runtime, taken);
    else if (taken.kind === 'policy') await adopt(runtime, taken);
  }
  const events: RecordedEvent[] = [];
  for await (const event of runtime.store.readAll()) events.push(event);
  return events;
}

async function open(
  { commands }: Runtime,
  cases: { readonly id: string; readonly process: Process }[],
  { process: which, variant }: Extract<Step, { kind: 'open' }>,
): Promise<void> {
  const process = catalogue.processes[which % 2]!;
  const payloads = REGISTRATIONS[process.id]!;
  const result = await commands.open(process, {
    name: process.definition.opening.name,
    payload: payloads[variant % payloads.length]!,
    actor: PEOPLE[0]!,
  });
  if (result.kind !== 'done') throw new Error(`Not registered: ${JSON.stringify(result)}`);
  cases.push({ id: result.caseId, process });
}

async function command(
  runtime: Runtime,
  cases: readonly { readonly id: string; readonly process: Process }[],
  { of, by, choice }: Extract<Step, { kind: 'command' }>,
): Promise<void> {
  const chosen = cases[of % Math.max(1, cases.length)];
  const state = chosen && (await runtime.cases.load(chosen.id));
  if (!chosen || !state) return;
  const { policy } = runtime.policies.inForce(chosen.process, 'S01');
  const givenBy = (actor: Actor) =>
    allowedCommands(state, { actor, policy, now: runtime.now })
      .filter((name) => Object.hasOwn(PAYLOADS, name))
      // Cases are to come far: most of the time something is done that brings them on.
      .filter((name) => choice % 4 === 0 || !ASIDE.has(name))
      .map((name) => ({ name, actor }));
  const possible = PEOPLE.flatMap(givenBy);
  const given = possible[by % Math.max(1, possible.length)];
  if (!given) return;
  const { name, actor } = given;
  const payload = PAYLOADS[name]!(state, runtime.now, choice);
  if (payload) await runtime.commands.execute(chosen.process, chosen.id, { name, payload, actor });
}

async function join(
  { store, now }: Runtime,
  { person, team }: Extract<Step, { kind: 'staff' }>,
): Promise<void> {
  const { id, role } = PEOPLE[person]!;
  const data = { id, name: id, role, team, skills: [] };
  const metadata = { occurredAt: new Date(now).toISOString(), actor: PEOPLE[2]! };
  await store.append(
    STAFF_STREAM,
    [{ id: crypto.randomUUID(), type: 'StaffMemberAdded', data, metadata }],
    'any',
  );
}

/** Other hours: what is measured in working time afterwards is measured by them. */
async function adopt({ policies }: Runtime, { opensAt }: Extract<Step, { kind: 'policy' }>): Promise<void> {
  const hours = [{ from: `0${opensAt}:00`, to: '18:00' }];
  const weekly = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [day, day < 6 ? hours : []]));
  const calendar = {
    id: 'company',
    version: opensAt,
    utcOffset: '+08:00',
    weekly,
    holidays: [],
    makeUpDays: [],
  };
  await policies.adopt({ calendar }, { id: 'admin', role: 'admin' });
}
