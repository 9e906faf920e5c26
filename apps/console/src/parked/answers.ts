import type { components } from '../api/schema.d.ts';

type Parked = components['schemas']['Parked'];

/** A case that a view doesn’t follow since an event that it couldn’t. */
export type ParkedStream = Parked['items'][number];

/** An event that was left out of a view. */
export type SkippedEvent = Parked['skipped'][number];

/** Something that the system was to do of itself, and couldn’t. */
export type ParkedReaction = components['schemas']['ParkedReactions']['items'][number];
