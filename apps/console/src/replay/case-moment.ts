import type { components } from '../api/schema.d.ts';

/** A case as it was just after one of its facts, folded from the facts alone. */
export type CaseMoment = components['schemas']['CaseMoment'];
