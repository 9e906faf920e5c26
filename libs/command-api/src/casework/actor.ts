import type { Actor as Recorded } from '@huiyin/process-engine';
import type { Actor } from '@huiyin/service-kit';

/** The actor as facts record them: without the name, which is the directory's business. */
export const recorded = ({ id, role, store, channel, department }: Actor): Recorded => ({
  id,
  role,
  ...(store !== undefined && { store }),
  ...(channel !== undefined && { channel }),
  ...(department !== undefined && { department }),
});
