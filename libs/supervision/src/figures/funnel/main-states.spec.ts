import { catalogue } from '@huiyin/processes';
import { describe, expect, it } from '@jest/globals';
import { meaningOf } from '../../measures/meanings.ts';
import { mainStates } from '../../queries/states.ts';
import { MAIN_STATES } from './main-states.ts';

describe('the main states', () => {
  it.each(catalogue.processes.map((process) => [process.id, process] as const))(
    'of %s are some of the definition’s, in its order, from the beginning to an end',
    (id, process) => {
      const named = MAIN_STATES[id]!;
      const defined = mainStates(process);
      const main = defined.filter(({ name }) => named.includes(name));
      expect(main.map(({ name }) => name)).toEqual(named);
      expect(main[0]).toBe(defined[0]);
      const last = main.at(-1)!;
      expect(last.final || meaningOf(process).closed.has(last.name)).toBe(true);
    },
  );
});
