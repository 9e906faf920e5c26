import { describe, expect, it } from '@jest/globals';
import { activeStates } from './active-states.ts';

describe('the states that a case is in', () => {
  it('are the same whether they are told by dots or by what is inside what', () => {
    const paths = ['handling.awaitingApproval.supervisor', 'escalation.none'];
    expect(activeStates({ handling: 'awaitingApproval.supervisor', escalation: 'none' })).toEqual(paths);
    expect(activeStates({ handling: { awaitingApproval: 'supervisor' }, escalation: 'none' })).toEqual(paths);
  });

  it('are several inside a region where that goes on side by side', () => {
    expect(activeStates({ clock: { hand: 'up', bell: 'off' } })).toEqual(['clock.hand.up', 'clock.bell.off']);
  });
});
