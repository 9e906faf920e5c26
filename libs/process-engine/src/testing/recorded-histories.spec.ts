import { expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { soleSource } from './case-log.ts';
import { errand, WORKER } from './errand.ts';
import {
  assertOneDefinitionPerVersion,
  assertReplays,
  keepHistory,
  keptHistories,
} from './recorded-histories.ts';
import { scenario } from './scenario.ts';

const facts = scenario(errand, { policy: {}, now: 0, actor: WORKER }).when('open').when('begin').history;
const history = { caseId: 'sample-1', about: 'An errand is begun.', facts };
const sources = soleSource(errand, {}, 1);

it('keeps histories, never changes one, and reads them in the order of their names', () => {
  const directory = mkdtempSync(join(tmpdir(), 'histories-'));
  try {
    const url = pathToFileURL(`${directory}/`);
    expect(keepHistory(url, 'b.json', history)).toBe(true);
    expect(keepHistory(url, 'a.json', { ...history, caseId: 'sample-2' })).toBe(true);
    expect(keepHistory(url, 'b.json', { ...history, caseId: 'another' })).toBe(false);
    writeFileSync(join(directory, 'readme.md'), '');
    const kept = keptHistories(url);
    expect(kept.map(({ file, caseId }) => [file, caseId])).toEqual([
      ['a.json', 'sample-2'],
      ['b.json', 'sample-1'],
    ]);
    expect(kept[1]?.facts).toEqual(facts);
  } finally {
    rmSync(directory, { recursive: true });
  }
});

it('doesn’t pass for want of histories', () => {
  const directory = mkdtempSync(join(tmpdir(), 'histories-'));
  try {
    expect(() => keptHistories(pathToFileURL(`${directory}/`))).toThrow('no histories in ');
  } finally {
    rmSync(directory, { recursive: true });
  }
  expect(() => assertReplays({ ...history, facts: [] }, sources)).toThrow('sample-1 is empty');
});

it('replays what was recorded, and finds what today’s code does differently', () => {
  assertReplays(history, sources);
  const moved = facts.map((fact) => ({ ...fact, metadata: { ...fact.metadata, to: { work: 'done' } } }));
  expect(() => assertReplays({ ...history, facts: moved }, sources)).toThrow('sample-1');
});

it('finds a definition that changed while its version didn’t', () => {
  assertOneDefinitionPerVersion([history], [errand]);
  const machine = { ...errand.reference, hash: 'f'.repeat(32) };
  const changed = facts.map((fact) => ({ ...fact, metadata: { ...fact.metadata, machine } }));
  const other = { ...history, caseId: 'sample-2', facts: changed };
  expect(() => assertOneDefinitionPerVersion([history, other], [])).toThrow(
    'sample-2: sample 1 has another definition; count its version up',
  );
  expect(() => assertOneDefinitionPerVersion([other], [errand])).toThrow('sample-2');
});
