import { readFileSync } from 'node:fs';
import { Policy } from '@huiyin/casework';
import type { Process, Sources } from '@huiyin/process-engine';
import {
  assertOneDefinitionPerVersion,
  assertReplays,
  keepHistory,
  keptHistories,
  soleSource,
} from '@huiyin/process-engine/testing';
import { compileCalendar, type WorkingCalendar } from '@huiyin/working-calendar';
import { expect, it } from '@jest/globals';
import { orderFollowUp, orderFollowUpVersion1 } from './process.ts';
import type { OrderFollowUpSettings } from './settings.ts';
import { afterShortage } from './testing/stage.ts';

const DIRECTORY = new URL('./histories/', import.meta.url);

// Histories are recorded once, and never again: `KEEP_HISTORIES=1 npm test -- order-follow-up/src/histories` adds what a new version
// records.
if (process.env.KEEP_HISTORIES)
  keepHistory(DIRECTORY, 'v2-agreed-anew-after-a-shortage.json', {
    caseId: 'order-follow-up-1',
    about: 'The agreed time passes during a shortage; once ready, the delivery is agreed anew',
    facts: afterShortage(orderFollowUp).when('agree-delivery', {
      at: '2026-03-12T10:00+08:00',
      method: 'home-delivery',
    }).history,
  });

const histories = keptHistories(DIRECTORY);
const newest = orderFollowUp as unknown as Process;

/** The policy that was in force when the histories were recorded, whatever the default is today. */
const { settings, calendar } = JSON.parse(
  readFileSync(new URL('./testing/recorded-policy.json', import.meta.url), 'utf8'),
) as { readonly settings: OrderFollowUpSettings; readonly calendar: WorkingCalendar };
const policy = new Policy(settings, compileCalendar(calendar));

const versions = [orderFollowUpVersion1, orderFollowUp] as unknown as readonly Process[];
const sources: Sources = {
  ...soleSource(newest, policy, 1),
  process: (id, version) =>
    versions.find(({ reference }) => reference.id === id && reference.version === version),
};

it.each(histories)('$file replays: $about', (history) => {
  assertReplays(history, sources);
});

it('a definition that changes gets another version', () => {
  assertOneDefinitionPerVersion(histories, versions);
});

it('the histories end in both ways, and pass through every state on the way', () => {
  const met = new Set(
    histories.flatMap(({ facts }) =>
      facts.map(({ metadata: { to } }) => (typeof to === 'string' ? to : String(to.handling))),
    ),
  );
  expect([...met].sort()).toEqual(Object.keys(newest.definition.machine.states.handling!.states).sort());
});
