import { readFileSync } from 'node:fs';
import { Policy } from '@huiyin/casework';
import type { Process } from '@huiyin/process-engine';
import {
  assertOneDefinitionPerVersion,
  assertReplays,
  keptHistories,
  soleSource,
} from '@huiyin/process-engine/testing';
import { compileCalendar, type WorkingCalendar } from '@huiyin/working-calendar';
import { expect, it } from '@jest/globals';
import { orderFollowUp } from './process.ts';
import type { OrderFollowUpSettings } from './settings.ts';

const histories = keptHistories(new URL('./histories/', import.meta.url));
const process = orderFollowUp as unknown as Process;

/** The policy that was in force when the histories were recorded, whatever the default is today. */
const { settings, calendar } = JSON.parse(
  readFileSync(new URL('./testing/recorded-policy.json', import.meta.url), 'utf8'),
) as { readonly settings: OrderFollowUpSettings; readonly calendar: WorkingCalendar };
const policy = new Policy(settings, compileCalendar(calendar));

it.each(histories)('$file replays: $about', (history) => {
  assertReplays(history, soleSource(process, policy, 1));
});

it('a definition that changes gets another version', () => {
  assertOneDefinitionPerVersion(histories, [process]);
});

it('the histories end in both ways, and pass through every state on the way', () => {
  const met = new Set(
    histories.flatMap(({ facts }) =>
      facts.map(({ metadata: { to } }) => (typeof to === 'string' ? to : String(to.handling))),
    ),
  );
  expect([...met].sort()).toEqual(Object.keys(process.definition.machine.states.handling!.states).sort());
});
