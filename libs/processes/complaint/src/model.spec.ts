import { checkProcess, formatFindings } from '@huiyin/process-engine';
import { expect, it } from '@jest/globals';
import { complaint } from './process.ts';

it('keeps every promise that the model checks know', () => {
  expect(formatFindings(checkProcess(complaint))).toBe('');
});
