import type { components } from '../api/schema.d.ts';

/** A case as lists, boards and live changes give it. */
export type CaseItem = components['schemas']['CaseListItem'];

/** A case as its own page gives it: with its data, its regions, what runs, and what may be done by whoever asks. */
export type CaseCard = components['schemas']['CaseCard'];
