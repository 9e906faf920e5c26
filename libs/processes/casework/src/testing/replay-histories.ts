import { readFileSync } from 'node:fs';
import { stateIn, type Process, type RecordedFact, type Sources } from '@huiyin/process-engine';
import {
  assertOneDefinitionPerVersion,
  assertReplays,
  keepHistory,
  keptHistories,
} from '@huiyin/process-engine/testing';
import { compileCalendar, type WorkingCalendar } from '@huiyin/working-calendar';
import { describe, expect, it } from '@jest/globals';
import { Policy } from '../policy.ts';

/** Cases that go different ways, for histories that are kept. */
export type Stories = Readonly<
  Record<
    string,
    { readonly about: string; readonly tell: () => { readonly history: readonly RecordedFact[] } }
  >
>;

/**
 * The histories of a process that were recorded once, in `histories/`, and the policies that were in force, in
 * `histories/policies/` by their revisions: today's code replays them.
 *
 * Histories are recorded once, and never again: `KEEP_HISTORIES=1 npm test -- <process>/src/histories` adds what a new story or a
 * new version of the process records.
 *
 * @param directory a file URL with a slash at the end.
 * @param versions the definitions that cases run on, the newest one first.
 */
export function replayHistories(
  directory: URL,
  stories: Stories,
  ...versions: readonly [object, ...object[]]
): void {
  const [newest, ...older] = versions as unknown as readonly [Process, ...Process[]];
  const { id, reference, definition } = newest;
  if (process.env.KEEP_HISTORIES)
    for (const [name, { about, tell }] of Object.entries(stories))
      keepHistory(directory, `v${reference.version}-${name}.json`, {
        caseId: `${id}-1`,
        about,
        facts: tell().history,
      });

  const histories = keptHistories(directory);
  const sources: Sources = {
    process: (named, version) =>
      [newest, ...older].find((each) => each.reference.id === named && each.reference.version === version),
    policy: (_, revision) => policyAt(directory, revision),
  };

  describe('today’s code replays every history that was kept', () => {
    it.each(histories)('$file: $about', (history) => assertReplays(history, sources));
  });

  it('a definition that changes gets another version', () => {
    assertOneDefinitionPerVersion(histories, [newest, ...older]);
  });

  it('a history of every story is kept, and together they pass through every state', () => {
    const files = histories.map(({ file }) => file);
    for (const name of Object.keys(stories))
      expect(files.some((file) => file.endsWith(`-${name}.json`))).toBe(true);
    const met = histories.flatMap(({ facts }) =>
      facts.map(({ metadata: { to } }) => stateIn(to, definition.mainRegion).split('.')[0]!),
    );
    const states = Object.keys(definition.machine.states[definition.mainRegion]!.states);
    expect([...new Set(met)].sort()).toEqual(states.sort());
  });

  it('a history that says something else is noticed', () => {
    const history = histories.find(({ facts }) => facts.length > 1)!;
    const [first] = history.facts;
    const last = history.facts.at(-1)!;
    const altered = { ...last, metadata: { ...last.metadata, to: first!.metadata.to } };
    const facts = [...history.facts.slice(0, -1), altered];
    expect(() => assertReplays({ ...history, facts }, sources)).toThrow(history.caseId);
  });
}

/** The policy of that revision as it was when the histories were recorded: defaults may change since. */
function policyAt(directory: URL, revision: number): Policy<unknown> {
  const text = readFileSync(new URL(`policies/${revision}.json`, directory), 'utf8');
  const { settings, calendar } = JSON.parse(text) as { settings: unknown; calendar: WorkingCalendar };
  return new Policy(settings, compileCalendar(calendar));
}
