import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { checkProcess } from '../check/check-process.ts';
import type { Process } from '../definition/define-process.ts';
import { inquiry } from './inquiry-example.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

it('is what the documentation shows, word for word', () => {
  const [, shown = ''] = /```ts\n([^]*?)```/.exec(read('../../../../docs/defining-a-process.md')) ?? [];
  const [, code = ''] = read('./inquiry-example.ts').split('word for word.\n');
  expect(shown.replace(/^import .*\n/gm, '').trim()).toBe(code.trim());
});

it('keeps the promises that are checkable on the model', () => {
  expect(checkProcess(inquiry as unknown as Process)).toEqual([]);
});
