import { checkProcess, formatFindings, type Process } from '@huiyin/process-engine';
import { expect, it } from '@jest/globals';

/** What can be told of a process from its definition alone. */
export function checkModel(definition: object): void {
  const process = definition as Process;

  it('is owned, answered, reachable, bounded and gated', () => {
    expect(formatFindings(checkProcess(process))).toBe('');
  });

  it('says everything in Chinese and in English', () => {
    const { process: name, ...kinds } = process.definition.labels;
    const all = Object.values(kinds).flatMap((labels) => Object.values(labels));
    for (const label of [name, ...all]) {
      expect(label['zh-CN']).toMatch(/\p{Script=Han}/u);
      expect(label.en).toMatch(/^[A-Z]/);
    }
  });
}
