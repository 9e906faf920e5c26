import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { RecordedFact } from '../case/recorded-fact.ts';
import type { Process } from '../definition/define-process.ts';
import { verifyHistory, type Sources } from '../replay/verify-history.ts';

/** A case's stream as it was once recorded, kept to be replayed by every later version of the code. */
export interface RecordedHistory {
  readonly caseId: string;
  /** What happens in it, in a sentence. */
  readonly about: string;
  readonly facts: readonly RecordedFact[];
}

/** A history with the name of the file that keeps it. */
export interface KeptHistory extends RecordedHistory {
  readonly file: string;
}

/** Reads every `*.json` of a directory, given as a file URL with a slash at the end; in the order of their names. */
export function keptHistories(directory: URL): readonly KeptHistory[] {
  const files = readdirSync(directory).filter((file) => file.endsWith('.json'));
  assert.ok(files.length > 0, `no histories in ${directory.pathname}`);
  return files.sort().map((file) => ({
    file,
    ...(JSON.parse(readFileSync(new URL(file, directory), 'utf8')) as RecordedHistory),
  }));
}

/**
 * Keeps a history in a file of the directory, unless that file is there already: what was once recorded never changes.
 *
 * @returns whether it was written.
 */
export function keepHistory(directory: URL, file: string, history: RecordedHistory): boolean {
  const url = new URL(file, directory);
  if (existsSync(url)) return false;
  writeFileSync(url, `${JSON.stringify(history, null, 2)}\n`);
  return true;
}

/**
 * Replays a kept history: today's code, asked for the version that the history names, gives the recorded states and deadlines.
 *
 * @throws AssertionError with the divergences; one of the `machine` says that the definition changed and its version didn't.
 */
export function assertReplays(history: RecordedHistory, sources: Sources): void {
  assert.ok(history.facts.length > 0, `${history.caseId} is empty`);
  assert.deepEqual([...verifyHistory(history.caseId, history.facts, sources)], [], history.caseId);
}

/** The version of a process has one definition: every history that names it names the same hash, and so does today's code. */
export function assertOneDefinitionPerVersion(
  histories: readonly RecordedHistory[],
  processes: readonly Process[],
): void {
  const hashes = new Map(
    processes.map(({ reference }) => [`${reference.id} ${reference.version}`, reference.hash]),
  );
  for (const { caseId, facts } of histories) {
    for (const { metadata } of facts) {
      const version = `${metadata.process} ${metadata.machine.version}`;
      const known = hashes.get(version) ?? metadata.machine.hash;
      hashes.set(version, known);
      assert.equal(
        metadata.machine.hash,
        known,
        `${caseId}: ${version} has another definition; count its version up`,
      );
    }
  }
}
