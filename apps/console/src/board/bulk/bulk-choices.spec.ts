import { describe, expect, it } from '@jest/globals';
import type { Macro } from '../../commands/macros.ts';
import type { CommandDescription } from '../../processes/description.ts';
import { bulkChoices } from './bulk-choices.ts';

const label = { 'zh-CN': '…', en: '…' };
const words = { type: 'object', properties: { words: { type: 'string', format: 'multiline' } } } as const;
const command = (name: string, ...by: CommandDescription['by']): CommandDescription => ({
  name,
  label,
  by,
  leadsTo: [],
  schema: { ...words, required: [] },
});
const macro: Macro = {
  name: 'calm',
  label,
  steps: [
    { command: 'acknowledge', label },
    { command: 'assign', label },
  ],
  parameters: ['words'],
} as Partial<Macro> as Macro;
const process = {
  commands: Object.fromEntries(
    [
      command('acknowledge', 'agent'),
      command('close', 'supervisor'),
      command('verify', 'agent'),
      command('assign', 'agent'),
    ].map((each) => [each.name, each]),
  ),
};

describe('what can be done with many cases at once', () => {
  const choices = bulkChoices(process, [macro], 'agent');

  it('is what the role may do, the usual first, then what is done one after the other', () => {
    expect(choices.map(({ id }) => id)).toEqual(['assign', 'acknowledge', 'verify', 'macro/calm']);
  });

  it('is asked for as the API takes it', () => {
    expect(choices[2]?.work({ words: '属实' })).toEqual({ command: 'verify', payload: { words: '属实' } });
    expect(choices[3]?.work({ words: '您好' })).toEqual({ macro: 'calm', values: { words: '您好' } });
  });

  it('of a macro asks for the texts that it is filled in with, as its commands describe them, and names its steps', () => {
    expect(choices[3]?.schema).toMatchObject({
      properties: { words: { type: 'string', format: 'multiline' } },
      required: ['words'],
    });
    expect(choices[3]?.steps).toEqual(['acknowledge', 'assign']);
  });
});
