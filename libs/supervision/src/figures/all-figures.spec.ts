import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { FIGURES, figureNamed } from './all-figures.ts';
import { describeFigure } from './definition/describe-figure.ts';
import { inWords } from './testing/in-words.ts';

const docs = readFileSync(new URL('../../../../docs/figures.md', import.meta.url), 'utf8');

describe('the figures', () => {
  it('are told apart by name, and found by it', () => {
    expect(new Set(FIGURES.map(({ name }) => name)).size).toBe(FIGURES.length);
    for (const figure of FIGURES) expect(figureNamed(figure.name)).toBe(figure);
    expect(figureNamed('toString')).toBeUndefined();
  });

  it.each(FIGURES.map((figure) => [figure.name, figure] as const))(
    '%s says in both languages what it is',
    (_, figure) => {
      const { labels, definition, numerator, denominator, source, notSaid } = describeFigure(figure);
      for (const words of [labels, definition, numerator, denominator, source, notSaid]) {
        expect(words['zh-CN']).toMatch(/\p{Script=Han}/u);
        expect(words.en).toMatch(/^[^\p{Script=Han}]+$/u);
      }
    },
  );

  it.each(FIGURES.map((figure) => [figure.name, figure] as const))(
    '%s is in the docs as it is declared',
    (_, figure) => {
      expect(docs).toContain(inWords(figure));
    },
  );
});
