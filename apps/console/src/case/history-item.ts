import type { components } from '../api/schema.d.ts';

/** XState’s state value: the name of the active child, or the active children by region. */
export type StateValue = components['schemas']['StateValue'];

/** One fact of a case’s history. Members of which nothing is known are absent. */
export type HistoryItem = components['schemas']['HistoryItem'];

/** Who did something: a person, a connected system (`integration`), or the engine itself (`system`). */
export type HistoryActor = NonNullable<HistoryItem['actor']>;

/** What a fact did to the deadlines. Ids are `name@revision`. */
export type DeadlineChanges = NonNullable<HistoryItem['deadlines']>;
