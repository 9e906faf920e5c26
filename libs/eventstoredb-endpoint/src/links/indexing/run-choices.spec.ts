import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { RunChoices } from './run-choices.ts';

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'huiyin-choices-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

describe('what was decided about the projections', () => {
  it('is at first that all run but the one that looks into events', () => {
    expect(RunChoices.in(directory).running()).toEqual([
      '$by_category',
      '$by_event_type',
      '$streams',
      '$stream_by_category',
    ]);
  });

  it('outlives the process', () => {
    const choices = RunChoices.in(directory);
    choices.choose('$streams', 'stopped');
    choices.choose('$by_category', 'aborted');
    choices.choose('$by_correlation_id', 'running');
    choices.choose('$streams', 'running');
    const later = RunChoices.in(directory);
    expect(later.of('$by_category')).toBe('aborted');
    expect(later.running()).toEqual(choices.running());
    expect(later.running()).toContain('$by_correlation_id');
  });

  it.each(['', '[]', 'null', '{"$streams":"perhaps"}', '{"$streams":'])(
    'is not guessed where the file says %j',
    (text) => {
      writeFileSync(join(directory, 'projections.json'), text);
      expect(() => RunChoices.in(directory)).toThrow('does not say which projections run');
    },
  );
});
