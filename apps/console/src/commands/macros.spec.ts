import { describe, expect, it } from '@jest/globals';
import type { ProcessDescription } from '../processes/description.ts';
import { macroSchema, macrosNow, type Macro } from './macros.ts';

const label = { 'zh-CN': '…', en: '…' };
const macro = (parameters: string[], ...commands: string[]): Macro => ({
  name: 'm',
  label,
  roles: [],
  parameters,
  steps: commands.map((command) => ({ command, label })),
});
const long = { type: 'string', format: 'multiline' };
const process = {
  commands: {
    verify: { schema: { properties: { findings: long, justified: { type: 'boolean' } } } },
    propose: {
      schema: { properties: { remedies: { type: 'array', items: { properties: { details: long } } } } },
    },
  },
} as unknown as ProcessDescription;

describe('a macro', () => {
  it('is offered where its first command can be given', () => {
    const macros = [macro([], 'verify', 'propose'), macro([], 'propose'), macro([])];
    expect(macrosNow(macros, { state: 'x', allowed: [{ command: 'verify' }] })).toEqual([macros[0]]);
  });

  it('asks for its texts as its commands do, nested ones too', () => {
    expect(macroSchema(macro(['findings', 'details', 'else'], 'verify', 'propose', 'gone'), process)).toEqual(
      {
        type: 'object',
        properties: { findings: long, details: long, else: { type: 'string' } },
        required: ['findings', 'details', 'else'],
      },
    );
  });

  it('takes texts only: a member of the same name that is none doesn’t count', () => {
    expect(macroSchema(macro(['justified'], 'verify'), process).properties).toEqual({
      justified: { type: 'string' },
    });
  });
});
