import { stateIn, type RecordedFact, type StateValue } from '@huiyin/process-engine';
import type { Assigner } from '../assigning/assigner.ts';
import { CannotReactError, type Reaction } from '../reacting/reaction.ts';

/** From the bottom up, as the region 升级 of every process names them. */
const LEVELS = ['none', 'supervisor', 'store-manager'];

const levelIn = (state: StateValue | null): number =>
  state === null ? 0 : Math.max(0, LEVELS.indexOf(stateIn(state, 'escalation')));

/** Whether a fact raised its case. */
export const raises = ({ metadata: { from, to } }: RecordedFact): boolean => levelIn(to) > levelIn(from);

/** Hands a case that was raised to whoever stands on the level that it has reached: an escalation has a person, not only a level. */
export const climbTheLadder = (assigner: Assigner): Reaction => ({
  name: 'climb-the-ladder',
  when: raises,
  async then({ caseId, process, now, fact }) {
    const state = await now();
    // Given back meanwhile: whoever did that has said who is responsible.
    if (state.properties.final || levelIn(state.state) < levelIn(fact.metadata.to)) return [];
    const { id, kept } = await assigner.onTheLadder(state);
    if (id === undefined) {
      // A store that keeps no directory gets no ladder.
      if (!kept) return [];
      throw new CannotReactError(
        'nobody-on-that-level',
        `Nobody of store ${state.store} is there to whom the case could be escalated.`,
      );
    }
    assigner.remember(state, id, state.revision + 2);
    return [
      {
        kind: 'give',
        name: 'assign',
        process,
        caseId,
        command: 'assign',
        payload: { assignee: id, reason: '随升级移交 · handed over because it was escalated' },
        needless: ['already-assigned', 'assignee-escalated-past', 'command-not-allowed'],
      },
    ];
  },
});
