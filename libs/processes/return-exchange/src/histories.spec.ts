import { readFileSync } from 'node:fs';
import { Policy } from '@huiyin/casework';
import type { Process } from '@huiyin/process-engine';
import {
  assertOneDefinitionPerVersion,
  assertReplays,
  keepHistory,
  keptHistories,
  soleSource,
} from '@huiyin/process-engine/testing';
import { compileCalendar, type WorkingCalendar } from '@huiyin/working-calendar';
import { expect, it } from '@jest/globals';
import { returnExchange } from './process.ts';
import type { ReturnExchangeSettings } from './settings.ts';
import { STORIES } from './testing/stories.ts';

const DIRECTORY = new URL('histories/', import.meta.url);

// Histories are recorded once, and never again: `KEEP_HISTORIES=1 npm test -- return-exchange/src/histories` adds what a new
// story or a new version of the process records.
if (process.env.KEEP_HISTORIES)
  for (const [name, { about, tell }] of Object.entries(STORIES)) {
    const file = `v${returnExchange.reference.version}-${name}.json`;
    keepHistory(DIRECTORY, file, { caseId: 'return-exchange-1', about, facts: tell().history });
  }

/** The policy that was in force when the histories were recorded, whatever the default is today. */
const { settings, calendar } = JSON.parse(
  readFileSync(new URL('testing/recorded-policy.json', import.meta.url), 'utf8'),
) as { readonly settings: ReturnExchangeSettings; readonly calendar: WorkingCalendar };
const policy = new Policy(settings, compileCalendar(calendar));
const definition = returnExchange as Process;
const histories = keptHistories(DIRECTORY);

it.each(histories)('$file replays: $about', (history) => {
  assertReplays(history, soleSource(definition, policy, 1));
});

it('a definition that changes gets another version', () => {
  assertOneDefinitionPerVersion(histories, [definition]);
});

it('a history of every story is kept, and together they pass through every state', () => {
  const files = histories.map(({ file }) => file);
  for (const name of Object.keys(STORIES))
    expect(files.some((file) => file.endsWith(`-${name}.json`))).toBe(true);
  const met = new Set(
    histories.flatMap(({ facts }) =>
      facts.map(({ metadata: { to } }) => {
        const { handling } = to as { readonly handling: string | object };
        return typeof handling === 'string' ? handling : Object.keys(handling)[0];
      }),
    ),
  );
  expect([...met].sort()).toEqual(Object.keys(definition.definition.machine.states.handling!.states).sort());
});
