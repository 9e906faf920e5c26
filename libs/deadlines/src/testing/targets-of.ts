import { PEOPLE, Runtime } from '@huiyin/case-runtime/testing';
import type { TestViews } from '@huiyin/projections/testing';
import { slaOf, type SlaActivation } from '../queries/sla-of.ts';
import type { DeadlineTables } from '../view/tables.ts';
import { OpenedDeadlines } from './opened-deadlines.ts';

/** A step of a complaint in March 2026: when (`02T11:00`, in Shanghai), which command, with what. */
export type Step = readonly [when: string, name: string, payload?: object];

export const march = (text: string): number => Date.parse(`2026-03-${text}+08:00`);

let opened = 0;

/** A complaint of Monday the 2nd, 10:00, and what is done about it when; then its targets, by name. */
export async function targetsOf(
  views: TestViews,
  ...steps: readonly Step[]
): Promise<(target: string) => readonly SlaActivation[]> {
  const runtime = await Runtime.open();
  const caseId = await runtime.registered({}, PEOPLE.supervisor);
  for (const [when, name, payload = {}] of steps) {
    runtime.now = march(when);
    const actor = name === 'expire-deadline' ? PEOPLE.system : PEOPLE.storeManager;
    const result = await runtime.give(caseId, name, payload, { actor });
    if (result.kind !== 'done') throw new Error(`${name}: ${JSON.stringify(result)}`);
  }
  const scene = await OpenedDeadlines.open(
    runtime,
    await views.open<DeadlineTables>(`targets${(opened += 1)}`),
  );
  await scene.catchUp();
  const activations = await slaOf(scene.database.read, caseId);
  await scene.close();
  return (target) => activations.filter((activation) => activation.target === target);
}

/** What happened to an activation, and when. */
export const happeningsOf = ({ history }: SlaActivation) =>
  history.map(({ event, at }) => [event, at] as const);

/** Settled on Tuesday at 11:00, closed at 12:00. */
export const SETTLED: readonly Step[] = [
  ['02T11:00', 'acknowledge'],
  ['02T12:00', 'verify', { findings: '属实', justified: true }],
  ['02T14:00', 'propose-solution', { remedies: [{ kind: 'apology' }] }],
  ['02T15:00', 'accept-solution', { promisedBy: '2026-03-03T18:00:00+08:00' }],
  ['03T10:00', 'report-execution'],
  ['03T11:00', 'confirm-outcome', { score: 5 }],
  ['03T12:00', 'close', { rootCause: '。' }],
];
