import type { Actor } from '@huiyin/process-engine';

/** The product itself, when deadlines go by. */
export const CLOCK: Actor = { id: 'clock', role: 'system' };

/** The product itself, when a fact leads to something in another case. */
export const REACTOR: Actor = { id: 'huiyin', role: 'system' };

const known = new Map<string, Actor>();

/** A system that hands in what its channel received. */
export function systemActor(system: string): Actor {
  let actor = known.get(system);
  if (!actor) known.set(system, (actor = { id: `${system}-gateway`, role: 'integration' }));
  return actor;
}
