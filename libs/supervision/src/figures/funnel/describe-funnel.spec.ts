import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { FUNNEL } from './describe-funnel.ts';

const docs = readFileSync(new URL('../../../../../docs/figures.md', import.meta.url), 'utf8');

describe('what a funnel is', () => {
  it('is said in both languages', () => {
    for (const words of Object.values(FUNNEL)) {
      expect(words['zh-CN']).toMatch(/\p{Script=Han}/u);
      expect(words.en).toMatch(/^[^\p{Script=Han}]+$/u);
    }
  });

  it('is in the docs as it is declared', () => {
    const { definition, numerator, denominator, notSaid } = FUNNEL;
    expect(docs).toContain(
      [
        definition['zh-CN'],
        definition.en,
        '',
        `- Counted: ${numerator.en} ÷ ${denominator.en}; by the moment of opening.`,
        `- 不说明：${notSaid['zh-CN']}`,
        `- Doesn’t say: ${notSaid.en}`,
      ].join('\n'),
    );
  });
});
