import type { components } from '../../api/schema.d.ts';

/** How far the cases of a process came. */
export type FunnelAnswer = components['schemas']['Funnel'];

/** Those of a group, or all. */
export type FunnelGroup = FunnelAnswer['groups'][number];

/** A main state of the process, and how many came to it. */
export type FunnelStep = FunnelGroup['steps'][number];
