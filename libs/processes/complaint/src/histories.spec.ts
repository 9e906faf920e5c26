import { Policy } from '@huiyin/casework';
import type { Process, RecordedFact } from '@huiyin/process-engine';
import {
  assertOneDefinitionPerVersion,
  assertReplays,
  keepHistory,
  keptHistories,
  soleSource,
  type KeptHistory,
} from '@huiyin/process-engine/testing';
import { compileCalendar, type WorkingCalendar } from '@huiyin/working-calendar';
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { complaint } from './process.ts';
import type { ComplaintSettings } from './settings.ts';
import { STORIES } from './testing/stories.ts';

const DIRECTORY = new URL('histories/', import.meta.url);

// Histories are recorded once, and never again: `KEEP_HISTORIES=1 npm test -- complaint/src/histories` adds what a new story
// or a new version of the process records.
if (process.env.KEEP_HISTORIES) {
  for (const [name, { about, tell }] of Object.entries(STORIES)) {
    const facts: readonly RecordedFact[] = tell().history;
    const file = `v${complaint.reference.version}-${name}.json`;
    keepHistory(DIRECTORY, file, { caseId: 'complaint-1', about, facts });
  }
}

/** The policy of that revision as it was when the histories were recorded: defaults may change since. */
function policy(revision: number): Policy<ComplaintSettings> {
  const text = readFileSync(new URL(`policies/${revision}.json`, DIRECTORY), 'utf8');
  const { settings, calendar } = JSON.parse(text) as {
    settings: ComplaintSettings;
    calendar: WorkingCalendar;
  };
  return new Policy(settings, compileCalendar(calendar));
}

const histories = keptHistories(DIRECTORY);
const definition = complaint as Process;

describe('today’s code replays every history that was kept', () => {
  it.each(histories.map((history) => [history.file, history] as const))('%s', (_, history) => {
    assertReplays(history, soleSource(definition, policy(1), 1));
  });
});

it('keeps a history of every story', () => {
  const files = histories.map(({ file }) => file);
  for (const name of Object.keys(STORIES))
    expect(files.some((file) => file.endsWith(`-${name}.json`))).toBe(true);
  expect(files.length).toBeGreaterThanOrEqual(5);
});

it('has one definition for each version', () => {
  assertOneDefinitionPerVersion(histories, [definition]);
});

it('notices when a history says something else', () => {
  const [history] = histories as readonly [KeptHistory];
  const to = { handling: 'received', escalation: 'none', resolution: 'running' };
  const facts = history.facts.map((fact, index) =>
    index === history.facts.length - 1 ? { ...fact, metadata: { ...fact.metadata, to } } : fact,
  );
  expect(() => assertReplays({ ...history, facts }, soleSource(definition, policy(1), 1))).toThrow(
    'complaint-1',
  );
});
