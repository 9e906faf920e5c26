import { complaint } from '@huiyin/complaint';
import { orderFollowUp } from '@huiyin/order-follow-up';
import type { Process } from '@huiyin/process-engine';
import { describe, expect, it } from '@jest/globals';
import { mainStates } from '../../queries/states.ts';
import { MAIN_STATES } from './main-states.ts';

describe('the main states', () => {
  it.each([complaint, orderFollowUp] as unknown as Process[])(
    'are some of the definition’s, in its order: $id',
    (process) => {
      const named = MAIN_STATES[process.id]!;
      const defined = mainStates(process).map(({ name }) => name);
      expect(defined.filter((state) => named.includes(state))).toEqual(named);
      expect(named[0]).toBe(defined[0]);
    },
  );
});
