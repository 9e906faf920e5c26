import { expect, it } from '@jest/globals';
import { scenario } from '../testing/scenario.ts';
import { errand, WORKER } from '../testing/errand.ts';
import { recordFacts } from './record.ts';

const NOW = Date.parse('2026-03-02T01:00:00Z');
const opened = () => scenario(errand, { policy: {}, now: NOW, actor: WORKER }).when('open').state;
const envelope = {
  command: { id: 'import-1', type: 'import' },
  actor: WORKER,
  now: NOW + 500,
  policy: {},
  policyRevision: 1,
};
const facts = (...types: readonly string[]) => types.map((type) => ({ type, data: {} }));

it('records facts one after another: each begins where the one before it ended', () => {
  const records = recordFacts(errand, 'sample-1', opened(), facts('Begun', 'HelpCame', 'Finished'), envelope);
  if ('notAccepted' in records) throw new Error(records.notAccepted.type);
  expect(records.map(({ metadata: { from, to } }) => [from, to])).toEqual([
    [
      { work: 'asked', clock: 'running' },
      { work: 'doing', clock: 'running' },
    ],
    [
      { work: 'doing', clock: 'running' },
      { work: 'doing', clock: 'running' },
    ],
    [
      { work: 'doing', clock: 'running' },
      { work: 'done', clock: 'running' },
    ],
  ]);
});

it('gives deadlines the revision of the fact that sets them, and clears them by it', () => {
  const records = recordFacts(errand, 'sample-1', opened(), facts('Begun', 'GivenBack', 'Begun'), envelope);
  if ('notAccepted' in records) throw new Error(records.notAccepted.type);
  expect(
    records.map(({ metadata: { deadlines } }) => [deadlines?.set?.map(({ id }) => id), deadlines?.cleared]),
  ).toEqual([
    [['doing@1'], ['beginning@0']],
    [['beginning@2'], ['doing@1']],
    [['doing@3'], ['beginning@2']],
  ]);
});

it('says which fact isn’t accepted, and then records none', () => {
  expect(recordFacts(errand, 'sample-1', opened(), facts('Begun', 'Begun'), envelope)).toMatchObject({
    notAccepted: { type: 'Begun' },
  });
});

it('opens a case by the opening fact only', () => {
  expect(recordFacts(errand, 'sample-1', undefined, facts('Begun'), envelope)).toMatchObject({
    notAccepted: { type: 'Begun' },
  });
  expect(recordFacts(errand, 'sample-1', undefined, facts('Opened', 'Begun'), envelope)).toHaveLength(2);
  expect(recordFacts(errand, 'sample-1', opened(), facts('Opened'), envelope)).toMatchObject({
    notAccepted: { type: 'Opened' },
  });
});

it('leaves out of the record what there is nothing to say of', () => {
  const records = recordFacts(errand, 'sample-1', opened(), facts('Noted'), envelope);
  if ('notAccepted' in records) throw new Error(records.notAccepted.type);
  expect(Object.keys(records[0]!.metadata)).not.toContain('deadlines');
  expect(Object.keys(records[0]!.metadata)).not.toContain('traceparent');
});
