import { expect, it } from '@jest/globals';
import { commandsFor } from './index.ts';

const names = async (...words: string[]) => (await commandsFor(words)).map((command) => command.name());

it('loads the command that is named, and whatever else a word could mean', async () => {
  expect(await names('policy', 'show')).toEqual(['policy']);
  expect(await names('policy', '--help')).toEqual(['policy']);
  expect(await names('--data', 'check', 'policy', 'show')).toEqual(['check', 'policy']);
});

it('loads all for help, and where no command is named', async () => {
  const all = await names();
  expect(all).toContain('simulate');
  for (const words of [['--help'], ['help', 'policy'], ['polcy'], ['-h', 'policy']])
    expect(await names(...words)).toEqual(all);
});
