import { checkProcess, formatFindings } from '@huiyin/process-engine';
import { describe, expect, it } from '@jest/globals';
import { returnExchange } from './process.ts';

describe('the return', () => {
  it('is owned, answered, reachable, bounded and gated', () => {
    expect(formatFindings(checkProcess(returnExchange))).toBe('');
  });

  it('says everything in Chinese and in English', () => {
    const { process, ...kinds } = returnExchange.definition.labels;
    for (const label of [process, ...Object.values(kinds).flatMap((labels) => Object.values(labels))]) {
      expect(label['zh-CN']).toMatch(/\p{Script=Han}/u);
      expect(label.en).toMatch(/^[A-Z]/);
    }
  });
});
