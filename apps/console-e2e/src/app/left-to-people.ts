import { randomUUID } from 'node:crypto';
import type { SimulatedApp } from '@huiyin/standalone/testing';

const SYSTEM = { id: 'huiyin', role: 'system' };

/** Records in a case what views can’t read: they don’t follow it any more. */
export const recordUnreadable = (app: SimulatedApp, caseId: string): Promise<void> =>
  app.record(caseId, [{ id: randomUUID(), type: 'NoteAdded', data: { text: '…' }, metadata: {} }]);

/** Records that a case couldn’t be assigned of itself after it was escalated. */
export const recordParkedReaction = (
  app: SimulatedApp,
  id: string,
  caseId: string,
  store = 'S01',
): Promise<void> =>
  app.record('reactions', [
    {
      id: randomUUID(),
      type: 'ReactionParked',
      data: {
        id,
        reaction: 'climb-the-ladder',
        caseId,
        revision: 1,
        fact: 'Escalated',
        store,
        code: 'nobody-on-that-level',
        reason: `Nobody of store ${store} is there`,
      },
      metadata: { occurredAt: new Date(app.now()).toISOString(), actor: SYSTEM },
    },
  ]);
