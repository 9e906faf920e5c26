import type { FactMetadata, RecordedFact } from '../case/recorded-fact.ts';
import { verifyHistory } from '../replay/verify-history.ts';
import { soleSource } from './case-log.ts';
import { BOSS, CLOCK, errand, WORKER } from './errand.ts';
import { scenario } from './scenario.ts';

const POLICY = { total: 9_000 };
const sources = soleSource(errand, POLICY, 1);

/** An errand as the engine recorded it: open, begin, give back, beginning overdue, hurried, begin, help, finished. */
export const sound: readonly RecordedFact[] = (() => {
  const scene = scenario(errand, { policy: POLICY, now: '2026-03-02T01:00Z', actor: WORKER })
    .when('open')
    .when('begin')
    .when('give-back');
  return scene
    .when('mark-overdue', { deadline: scene.deadline('beginning') }, { actor: CLOCK })
    .when('hurry', {}, { actor: BOSS })
    .when('begin')
    .when('finish').history;
})();

/** What a replay finds in a history, whatever it is made of. */
export const verify = (history: readonly unknown[], from = sources) => [
  ...verifyHistory('sample-1', history as readonly RecordedFact[], from),
];
/** The same in short: `<revision> <what>`. */
export const found = (history: readonly unknown[]) =>
  verify(history).map(({ revision, what }) => `${revision} ${what}`);

/** The sound history with one record altered. */
export const altered = (revision: number, change: (record: RecordedFact) => object): readonly object[] =>
  sound.map((record) => (record.revision === revision ? { ...record, ...change(record) } : record));
export const withMetadata = (revision: number, change: (metadata: FactMetadata) => object) =>
  altered(revision, ({ metadata }) => ({ metadata: { ...metadata, ...change(metadata) } }));
