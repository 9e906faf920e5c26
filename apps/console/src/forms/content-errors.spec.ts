import { describe, expect, it } from '@jest/globals';
import { contentErrors, placeOf } from './content-errors.ts';

const problem = (errors: readonly object[]) =>
  ({ status: 400, code: 'invalid-request', title: '…', errors }) as Parameters<typeof contentErrors>[0];

describe('what the API found wrong', () => {
  it('belongs to the field that the pointer names, in lists too', () => {
    expect(placeOf('/remedies/0/amount')).toEqual(['remedies', 0, 'amount']);
    expect(placeOf('/a~1b/c~0d')).toEqual(['a/b', 'c~d']);
  });

  it('is gathered field by field', () => {
    const errors = [
      { pointer: '/told/channel', message: '必填' },
      { pointer: '/reason', message: '不能为空' },
      { pointer: '/reason', message: '最多 4000 个字符' },
    ];
    expect(contentErrors(problem(errors))).toEqual([
      { name: ['told', 'channel'], errors: ['必填'] },
      { name: ['reason'], errors: ['不能为空', '最多 4000 个字符'] },
    ]);
  });

  it('is nothing where it names no field', () => {
    expect(contentErrors(problem([{ code: 'odd' }]))).toEqual([]);
    expect(contentErrors({ status: 409, code: 'x', title: 'x' })).toEqual([]);
  });
});
