import { describe, expect, it } from '@jest/globals';
import { fileName } from './file-name.ts';

describe('The name of a file', () => {
  it('is the one in the reader’s language', () => {
    const disposition = `attachment; filename="figures-20261122-1600.csv"; filename*=UTF-8''%E6%8C%87%E6%A0%87.csv`;
    expect(fileName(disposition, 'export.csv')).toBe('指标.csv');
  });

  it('is the plain one where there’s no other, and ours where there’s none', () => {
    expect(fileName('attachment; filename="figures.csv"', 'export.csv')).toBe('figures.csv');
    expect(fileName(null, 'export.csv')).toBe('export.csv');
  });
});
