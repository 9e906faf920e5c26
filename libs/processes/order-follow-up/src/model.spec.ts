import { checkProcess, formatFindings } from '@huiyin/process-engine';
import { expect, it } from '@jest/globals';
import { orderFollowUp } from './process.ts';

it('keeps every promise that the model checks know', () => {
  expect(formatFindings(checkProcess(orderFollowUp))).toBe('');
});
