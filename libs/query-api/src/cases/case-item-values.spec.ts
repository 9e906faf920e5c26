import { catalogue } from '@huiyin/processes';
import { mainStates } from '@huiyin/supervision';
import { describe, expect, it } from '@jest/globals';
import { CASE_ITEM_VALUES } from './case-item-values.ts';

/** How a complaint turned out isn’t what the state is called in which it is over. */
const others = catalogue.processes.filter(({ id }) => id !== 'complaint');

describe('what lists call an outcome', () => {
  it.each(others.map((process) => [process.id, process] as const))(
    'has a name for every end of %s',
    (_, process) => {
      const ends = mainStates(process).filter((state) => state.final);
      for (const { name } of ends) expect(Object.keys(CASE_ITEM_VALUES.outcome)).toContain(name);
    },
  );
});
