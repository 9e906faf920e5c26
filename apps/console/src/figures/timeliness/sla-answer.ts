import type { components } from '../../api/schema.d.ts';

/** How deadlines were kept. */
export type SlaAnswer = components['schemas']['SlaFigures'];

/** How a deadline was kept. Times that it took are in milliseconds; null: nothing was done. */
export type SlaGroup = SlaAnswer['groups'][number];

/** What a group of deadlines is of. */
export type SlaKey = SlaGroup['group'];

/** How long what was owed took. */
export type Took = SlaGroup['calendar'];

/** Which activations of a deadline are listed. */
export type SlaPart = 'met' | 'breached' | 'cancelled' | 'decided' | 'settled';

/** The address of one part of what a group counted. */
export const partAddress = ({ cases }: Pick<SlaGroup, 'cases'>, part: SlaPart): string =>
  `${cases}&part=${part}`;
