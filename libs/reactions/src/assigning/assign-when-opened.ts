import type { Reaction } from '../reacting/reaction.ts';
import type { Assigner } from './assigner.ts';

/**
 * Gives a new case to whoever is there, knows the matter and has the least to do, where the company wants that. A case that
 * nobody is free for stays in the queue of those that nobody has.
 */
export const assignWhenOpened = (assigner: Assigner): Reaction => ({
  name: 'assign-when-opened',
  when: ({ metadata }) => metadata.from === null,
  async then({ caseId, process, now }) {
    const state = await now();
    const { assignee } = state.data as { readonly assignee?: string };
    if (assignee !== undefined || !assigner.rules.automatic(state.store)) return [];
    const chosen = await assigner.choose(state);
    if (!chosen) return [];
    assigner.remember(state, chosen.id, state.revision + 2);
    return [
      {
        kind: 'give',
        name: 'assign',
        process,
        caseId,
        command: 'assign',
        payload: { assignee: chosen.id, reason: '自动分派 · assigned automatically' },
        needless: ['already-assigned', 'assignee-escalated-past', 'command-not-allowed'],
      },
    ];
  },
});
