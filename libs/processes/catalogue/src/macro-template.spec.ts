import { describe, expect, it } from '@jest/globals';
import { filledPayload, parametersOf } from './macro-template.ts';

const step = {
  command: 'propose-solution',
  payload: {
    words: '{{name}}，您好',
    remedies: [{ kind: 'refund', amount: 20, details: '{{why}} {{name}}' }],
  },
};

describe('a macro', () => {
  it('tells what has to be filled in, once each', () => {
    expect(parametersOf({ steps: [step, { command: 'take', payload: { a: '{{other}}' } }] })).toEqual([
      'name',
      'why',
      'other',
    ]);
  });

  it('fills texts at any depth and leaves everything else as it is', () => {
    expect(filledPayload(step, { name: '王女士', why: '破损' })).toEqual({
      words: '王女士，您好',
      remedies: [{ kind: 'refund', amount: 20, details: '破损 王女士' }],
    });
  });

  it('takes a value literally: nothing in it is filled in again, and nothing is a pattern', () => {
    expect(filledPayload(step, { name: '{{why}}', why: '$&' })).toMatchObject({
      remedies: [{ details: '$& {{why}}' }],
    });
  });

  it('leaves a place without a value as it is written', () => {
    expect(filledPayload(step, {})).toEqual(step.payload);
    expect(parametersOf({ steps: [{ command: 'x', payload: { a: '{{toString}}' } }] })).toEqual(['toString']);
    expect(filledPayload({ command: 'x', payload: { a: '{{toString}}' } }, {})).toEqual({
      a: '{{toString}}',
    });
  });
});
